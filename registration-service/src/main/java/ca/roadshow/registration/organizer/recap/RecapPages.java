package ca.roadshow.registration.organizer.recap;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.checkin.FindCheckIns;
import ca.roadshow.registration.organizer.Meetups;
import ca.roadshow.registration.organizer.Refusals;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Slides, videos, attendance and thanks of a meetup that has begun or is over. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class RecapPages {

    private final Meetups meetups;
    private final FindCheckIns checkIns;
    private final InputErrors inputErrors;
    private final Clock clock;

    RecapPages(Meetups meetups, FindCheckIns checkIns, InputErrors inputErrors, Clock clock) {
        this.meetups = meetups;
        this.checkIns = checkIns;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @GetMapping("/organizer/meetups/{meetup}/recap")
    ModelAndView show(@PathVariable String meetup) {
        var found = meetups.meetup(meetup);
        if (!found.takesRecapAt(clock.instant())) {
            throw Refusals.noRecap(found);
        }
        return page(found, RecapForm.of(found.recap()), Map.of(), HttpStatus.OK);
    }

    @ShowsFormAgain("recap-form")
    @PostMapping("/organizer/meetups/{meetup}/recap")
    ModelAndView save(@PathVariable String meetup, SignedIn organizer, @ModelAttribute("form") RecapForm form) {
        var found = meetups.meetup(meetup);
        try {
            var recap = RecapReader.read(form, found.recap(), HttpStatus.UNPROCESSABLE_CONTENT);
            Redisplay.stop();
            meetups.record(organizer, found, recap, form.version(), Origin.WEB);
            return SeeOther.at("/organizer/meetups/" + found.slug());
        } catch (ProblemException refusal) {
            var errors = inputErrors.byField(refusal);
            if (errors.isEmpty()) {
                throw refusal;
            }
            if (refusal.status() != HttpStatus.CONFLICT) {
                return page(found, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var now = meetups.meetup(meetup);
            return page(now, form.over(now.recap().version()), errors, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(MeetupView meetup, RecapForm form, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("organizer/recap");
        page.setStatus(status);
        page.addObject("meetup", meetup);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("counted", checkIns.attendance(meetup).present());
        return page;
    }
}
