package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /**
     * Returns the fragment with all open calls, or only those of an event, a roadshow or a community, for its page.
     *
     * @param event id of a meetup or conference; calls that refer to it by its slug are found too
     */
    @GetMapping("/fragment")
    String open(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String roadshow,
            @RequestParam(required = false) @Nullable String community,
            Model model) {
        var now = clock.instant();
        var all = event == null && slug == null && roadshow == null && community == null;
        var open = calls.open(now).stream()
                .filter(call -> all || isFor(call, event, slug, roadshow, community))
                .toList();
        model.addAttribute("calls", cards(open, now));
        return all ? "cards :: open" : "cards :: about";
    }

    private static boolean isFor(
            CallView call,
            @Nullable String event,
            @Nullable String slug,
            @Nullable String roadshow,
            @Nullable String community) {
        var of = call.event();
        return (of != null && (of.equals(event) || of.equals(slug)))
                || (roadshow != null && roadshow.equals(call.terms().asks().roadshow()))
                || (community != null && community.equals(call.communityId()));
    }

    private static List<CallCard> cards(List<CallView> calls, Instant now) {
        return calls.stream().map(call -> CallCard.of(call, now)).toList();
    }
}
