package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The RSVPs of the signed-in person: a part of their page, and a page of its own for browsers without JavaScript. */
@Controller
@Access(Rule.SIGNED_IN)
class MyRsvpPages {

    private final OwnRsvps own;
    private final Clock clock;

    MyRsvpPages(OwnRsvps own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/my/rsvps")
    ModelAndView mine(
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(part == null ? "rsvp/mine" : "rsvp/mine :: list")
                .addObject("rsvps", rsvps(person.id()));
    }

    /** Upcoming RSVPs soonest first, then past ones latest first. */
    private List<MyRsvp> rsvps(AddressId person) {
        var now = clock.instant();
        var bySoonest = Comparator.comparing((MyRsvp mine) -> mine.meetup().sortsAt());
        var all = own.of(person);
        return Stream.concat(
                        all.stream()
                                .filter(mine -> mine.meetup().isUpcomingAt(now))
                                .sorted(bySoonest),
                        all.stream()
                                .filter(mine -> !mine.meetup().isUpcomingAt(now))
                                .sorted(bySoonest.reversed()))
                .toList();
    }
}
