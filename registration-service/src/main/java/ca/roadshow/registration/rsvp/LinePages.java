package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.rsvp.view.FindLineMoves;
import ca.roadshow.registration.rsvp.view.RsvpProjection;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.live.LiveUpdates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A page that explains a meetup's waitlist and lists the moves that organizers made. */
@Controller
@Access(Rule.ANYONE)
class LinePages {

    private final Rsvps rsvps;
    private final FindLineMoves moves;
    private final Asking asking;
    private final LiveUpdates live;
    private final RateLimits limits;

    LinePages(Rsvps rsvps, FindLineMoves moves, Asking asking, LiveUpdates live, RateLimits limits) {
        this.rsvps = rsvps;
        this.moves = moves;
        this.asking = asking;
        this.live = live;
        this.limits = limits;
    }

    @GetMapping("/meetups/{meetup}/line")
    String line(@PathVariable String meetup, HttpServletRequest request, Model model) {
        limits.takeHere("line-by-origin", request.getRemoteAddr());
        var found = rsvps.meetup(meetup);
        model.addAttribute("meetup", found);
        model.addAttribute("moves", moves.of(found.id()));
        model.addAttribute("asks", asking.everAsks());
        return "rsvp/line";
    }

    /**
     * Sends an event whenever seats or positions in line change, without saying whose.
     * {@link ca.roadshow.web.live.LiveUpdates} limits the number of listeners.
     */
    @GetMapping("/meetups/{meetup}/line/live")
    SseEmitter live(@PathVariable String meetup, HttpServletRequest request) {
        return live.subscribe(RsvpProjection.liveTopic(rsvps.meetup(meetup).id()), request);
    }
}
