package ca.roadshow.registration.rsvp;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The parts of a meetup's page that change with its seats. */
@Controller
@Access(Rule.ANYONE)
class SeatsPages {

    private final Rsvps rsvps;
    private final OwnRsvps ownRsvps;

    SeatsPages(Rsvps rsvps, OwnRsvps ownRsvps) {
        this.rsvps = rsvps;
        this.ownRsvps = ownRsvps;
    }

    /**
     * Renders the seats, which open pages fetch again when the counts change. Also contains the texts and the button of
     * the form and the person's own RSVP, which htmx swaps in; the form's fields keep their values.
     */
    @GetMapping("/meetups/{slug}/seats")
    String seats(@PathVariable String slug, @Nullable SignedIn person, Model model) {
        var found = rsvps.meetup(slug);
        model.addAttribute("meetup", found);
        model.addAttribute("own", ownRsvps.at(found, person));
        return "meetup/seats :: refreshed(meetup=${meetup},own=${own})";
    }
}
