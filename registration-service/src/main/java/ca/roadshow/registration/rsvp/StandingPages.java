package ca.roadshow.registration.rsvp;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The status of one RSVP, updated live on its page, and the change of its party size. */
@Controller
@Access(Rule.LINK)
class StandingPages {

    private final Rsvps rsvps;
    private final RsvpLinks links;
    private final InputErrors inputErrors;
    private final RateLimits limits;

    StandingPages(Rsvps rsvps, RsvpLinks links, InputErrors inputErrors, RateLimits limits) {
        this.rsvps = rsvps;
        this.links = links;
        this.inputErrors = inputErrors;
        this.limits = limits;
    }

    /**
     * Renders the status alone. Open pages fetch it again when the line moves.
     *
     * @param shown the status that the open page shows; if it has changed, the whole page is reloaded, because its
     * forms and ticket depend on it
     */
    @GetMapping("/meetups/{meetup}/rsvps/{rsvpId}/standing")
    String standing(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String shown,
            HttpServletResponse response,
            Model model) {
        var found = rsvps.meetup(meetup);
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        if (shown != null && !shown.equals(rsvp.status().name())) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("meetup", found);
        model.addAttribute("rsvp", rsvp);
        model.addAttribute("token", token);
        return "rsvp/standing :: standing(meetup=${meetup},rsvp=${rsvp})";
    }

    /**
     * Redirects to the RSVP's page, which says so if the party size was not changed.
     *
     * @param partySize not parsed, so that a page can say what is wrong with it
     */
    @ShowsFormAgain("party-form")
    @PostMapping("/meetups/{meetup}/rsvps/{rsvpId}/party")
    ModelAndView resize(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String partySize,
            HttpServletRequest request) {
        var found = rsvps.meetup(meetup);
        limits.takeHere("rsvp-by-origin", request.getRemoteAddr());
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        var page = links.path(found.slug(), rsvpId, Objects.requireNonNull(token));
        var people = PartySize.parse(partySize);
        if (people.isEmpty() || Redisplay.isAsked()) {
            return SeeOther.at(page + "&people=" + people.map(PartySize::people).orElse(0));
        }
        try {
            rsvps.resize(found, rsvp, people.get(), Origin.WEB);
            return SeeOther.at(page + "&resized");
        } catch (ProblemException refusal) {
            if (inputErrors.byField(refusal).isEmpty()) {
                throw refusal;
            }
            return SeeOther.at(page + "&kept");
        }
    }
}
