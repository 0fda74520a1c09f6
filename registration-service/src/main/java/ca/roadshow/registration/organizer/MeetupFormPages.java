package ca.roadshow.registration.organizer;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.organizer.form.AgendaRow;
import ca.roadshow.registration.organizer.form.AgendaTalkRows;
import ca.roadshow.registration.organizer.form.MeetupForm;
import ca.roadshow.registration.organizer.form.PlanReader;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.locale.Zones;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a meetup, for new drafts and for changes. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class MeetupFormPages {

    static final ZoneId NETWORK = ZoneId.of("America/Toronto");

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::name).toList();

    private final Meetups meetups;
    private final AgendaTalkRows talks;
    private final Territory territory;
    private final FormChoices choices;
    private final InputErrors inputErrors;
    private final Clock clock;

    MeetupFormPages(
            Meetups meetups,
            AgendaTalkRows talks,
            Territory territory,
            FormChoices choices,
            InputErrors inputErrors,
            Clock clock) {
        this.talks = talks;
        this.meetups = meetups;
        this.territory = territory;
        this.choices = choices;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @Access(Rule.ORGANIZER)
    @GetMapping("/organizer/meetups/new")
    ModelAndView blank(SignedIn organizer, @RequestParam(required = false) @Nullable String community) {
        return creation(
                organizer, MeetupForm.blank(community), UUID.randomUUID().toString(), Map.of(), HttpStatus.OK);
    }

    @Access(Rule.ORGANIZER)
    @ShowsFormAgain("meetup-form")
    @PostMapping("/organizer/meetups")
    ModelAndView draft(
            SignedIn organizer,
            @ModelAttribute("form") MeetupForm form,
            @RequestParam(defaultValue = "") String submission) {
        try {
            var community = territory.chosen(organizer, form.community()).orElse(null);
            var plan = PlanReader.read(form, zoneOf(community), null);
            var kind = "CONFERENCE".equals(form.kind()) ? Kind.CONFERENCE : Kind.MEETUP;
            var key = submission.isBlank() ? null : submission;
            Redisplay.stop();
            var made = meetups.draft(organizer, community, kind, plan, key, Origin.WEB);
            return OrganizerPages.toMeetup(made.meetup().slug());
        } catch (ProblemException refusal) {
            return refusal.code().equals(IdempotencyKey.REUSED)
                    ? sentBefore(organizer, form)
                    : creation(organizer, form, submission, errors(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The form was sent before with other content. Sending it again creates another meetup. */
    private ModelAndView sentBefore(SignedIn organizer, MeetupForm form) {
        var said = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "meetup.form-already-sent");
        var further = UUID.randomUUID().toString();
        return creation(organizer, form, further, inputErrors.byFieldOrForm(said), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A meetup that has begun can no longer be edited, so this leads to its recap. */
    @GetMapping("/organizer/meetups/{meetup}/edit")
    ModelAndView edit(@PathVariable String meetup) {
        var found = meetups.meetup(meetup);
        if (found.takesRecapAt(clock.instant())) {
            return SeeOther.at("/organizer/meetups/" + found.slug() + "/recap");
        }
        var plan = found.plan().orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "meetup.already-begun"));
        return change(found, MeetupForm.of(found, talks.shown(plan)).over(plan.version()), Map.of(), HttpStatus.OK);
    }

    @ShowsFormAgain("meetup-form")
    @PostMapping("/organizer/meetups/{meetup}")
    ModelAndView change(
            @PathVariable String meetup,
            SignedIn organizer,
            @ModelAttribute("form") MeetupForm typed,
            @RequestParam(defaultValue = "") String redisplay) {
        var found = meetups.meetup(meetup);
        var form = talks.applied(typed, redisplay);
        try {
            var before = found.plan().map(talks::shown).orElse(null);
            var plan = PlanReader.read(form, found.zone(), before);
            Redisplay.stop();
            meetups.change(organizer, found, plan, form.version(), Origin.WEB);
            return OrganizerPages.toMeetup(found.slug());
        } catch (ProblemException refusal) {
            var errors = errors(refusal);
            if (refusal.status() != HttpStatus.CONFLICT) {
                return change(found, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var now = meetups.meetup(meetup);
            var version = now.plan().map(MeetupPlan::version).orElse(null);
            return change(now, form.over(version), errors, HttpStatus.CONFLICT);
        }
    }

    private static ZoneId zoneOf(@Nullable CommunityView community) {
        return community == null ? NETWORK : community.zone();
    }

    /**
     * Returns the default time zone. Also works for a community that the organizer may not choose; that error is shown
     * beside the field.
     */
    private ZoneId standard(SignedIn organizer, MeetupForm form) {
        return territory.of(organizer.roles()).stream()
                .filter(each -> each.id().equals(form.community()))
                .findFirst()
                .map(MeetupFormPages::zoneOf)
                .orElse(NETWORK);
    }

    private static ZoneId zone(MeetupForm form, ZoneId standard) {
        return Optional.ofNullable(form.zone()).flatMap(Zones::region).orElse(standard);
    }

    private Map<String, String> errors(ProblemException refusal) {
        var errors = inputErrors.byField(refusal);
        if (errors.isEmpty()) {
            throw refusal;
        }
        return errors;
    }

    private ModelAndView creation(
            SignedIn organizer, MeetupForm form, String submission, Map<String, String> errors, HttpStatus status) {
        var page = page(form, errors, status);
        page.addObject("submission", submission);
        page.addObject("zone", zone(form, standard(organizer, form)));
        page.addObject("communities", territory.choices(organizer.roles()));
        page.addObject("kinds", choices.named("organizer.form.kind.", KINDS));
        return page;
    }

    private ModelAndView change(MeetupView meetup, MeetupForm form, Map<String, String> errors, HttpStatus status) {
        var page = page(form, errors, status);
        page.addObject("meetup", meetup);
        page.addObject("zone", zone(form, meetup.zone()));
        page.addObject("community", territory.byId(meetup.communityId()).orElse(null));
        page.addObject("offered", talks.offered(meetup, form));
        page.addObject("news", talks.news(meetup, form));
        return page;
    }

    private ModelAndView page(MeetupForm form, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("organizer/form");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("rows", form.rows());
        page.addObject(
                "zones", choices.blankFirst("organizer.form.zone.standard", choices.zones(form.zone(), ZoneId::getId)));
        page.addObject("languages", FormChoices.languages());
        page.addObject("sessionKinds", choices.named("session.", AgendaRow.KINDS));
        page.addObject("errors", errors);
        return page;
    }
}
