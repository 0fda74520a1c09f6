package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of calls, and a fragment with the open calls for the home page. */
@Controller
@Access(Rule.ANYONE)
@RequestMapping("/cfps")
class CallPages {

    private final FindCalls calls;
    private final Clock clock;

    CallPages(FindCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        var now = clock.instant();
        model.addAttribute("calls", cards(calls.openFirst(now), now));
        return "calls";
    }

    @GetMapping("/fragment")
    String open(Model model) {
        var now = clock.instant();
        model.addAttribute("calls", cards(calls.open(now), now));
        return "cards :: open";
    }

    private static List<CallCard> cards(List<CallView> calls, Instant now) {
        return calls.stream().map(call -> CallCard.of(call, now)).toList();
    }
}
