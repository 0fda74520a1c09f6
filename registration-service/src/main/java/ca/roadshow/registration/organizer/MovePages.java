package ca.roadshow.registration.organizer;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MoveReason;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.view.FindListedRsvps;
import ca.roadshow.registration.rsvp.view.ListedRsvp;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves a party in the waitlist. The reason is public. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class MovePages {

    private static final String PLACE = "/organizer/meetups/{meetup}/rsvps/{rsvpId}/place";

    private final Meetups meetups;
    private final FindListedRsvps rsvps;
    private final PersonalData personalData;
    private final InputErrors inputErrors;
    private final ViewAwait views;

    MovePages(
            Meetups meetups,
            FindListedRsvps rsvps,
            PersonalData personalData,
            InputErrors inputErrors,
            ViewAwait views) {
        this.meetups = meetups;
        this.rsvps = rsvps;
        this.personalData = personalData;
        this.inputErrors = inputErrors;
        this.views = views;
    }

    @GetMapping(PLACE)
    ModelAndView ask(@PathVariable String meetup, @PathVariable String rsvpId) {
        var found = meetups.meetup(meetup);
        var rsvp = waiting(found, rsvpId);
        return page(found, rsvp, String.valueOf(rsvp.position()), "", Map.of(), HttpStatus.OK);
    }

    @ShowsFormAgain("move-form")
    @PostMapping(PLACE)
    ModelAndView move(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String reason,
            SignedIn organizer) {
        var found = meetups.meetup(meetup);
        var rsvp = waiting(found, rsvpId);
        try {
            var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
            var place = reader.number("position", position);
            if (place < 1) {
                reader.wrong("position", "number-invalid");
            }
            var why = reader.text("reason", reason, MoveReason.LONGEST);
            reader.required("reason", why);
            reader.finish();
            var words = new MoveReason(Objects.requireNonNull(why));
            Redisplay.stop();
            var repeat = meetups.move(organizer, found, new RsvpId(rsvpId), place, words, Origin.WEB);
            if (!repeat) {
                views.until(
                        found.id(),
                        () -> rsvps.waiting(found.id(), rsvpId)
                                .filter(each -> Objects.equals(each.position(), rsvp.position()))
                                .isEmpty());
            }
            return SeeOther.at("/organizer/meetups/" + found.slug() + "/rsvps");
        } catch (ProblemException refusal) {
            var errors = inputErrors.byField(refusal);
            if (errors.isEmpty()) {
                throw refusal;
            }
            return page(found, rsvp, position, reason, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ListedRsvp waiting(MeetupView meetup, String rsvpId) {
        return rsvps.waiting(meetup.id(), rsvpId)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "rsvp.not-in-line"));
    }

    private ModelAndView page(
            MeetupView meetup,
            ListedRsvp rsvp,
            String position,
            String reason,
            Map<String, String> errors,
            HttpStatus status) {
        var page = new ModelAndView("organizer/move");
        page.setStatus(status);
        page.addObject("meetup", meetup);
        page.addObject("rsvp", rsvp);
        page.addObject(
                "name",
                personalData
                        .open(rsvp.contact(), Contact.class)
                        .map(Contact::name)
                        .orElse(null));
        page.addObject("position", position);
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        return page;
    }
}
