package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.listing.CallCard;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Zones;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organizers' pages: their calls, the form of a call, and its history. */
@Controller
@RequestMapping("/cfps/manage")
@Access(Rule.ORGANIZER)
class OrganizerPages {

    /** Changes that the next page confirms. */
    private static final Set<String> CHANGES = Set.of("opened", "changed", "closed", "code-added", "code-revoked");

    private final Calls calls;
    private final FindCalls findCalls;
    private final Territory territory;
    private final FormChoices choices;
    private final CallHistory history;
    private final InputErrors inputErrors;
    private final Clock clock;

    OrganizerPages(
            Calls calls,
            FindCalls findCalls,
            Territory territory,
            FormChoices choices,
            CallHistory history,
            InputErrors inputErrors,
            Clock clock) {
        this.calls = calls;
        this.findCalls = findCalls;
        this.territory = territory;
        this.choices = choices;
        this.history = history;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(SignedIn person) {
        var now = clock.instant();
        var rows = calls.decidedBy(person.roles()).stream()
                .map(call -> new CallRow(
                        CallCard.of(call, now),
                        territory.name(call.communityId()),
                        Calls.mayManage(person.roles(), call)))
                .toList();
        return new ModelAndView("manage-calls").addObject("rows", rows);
    }

    @GetMapping("/new")
    ModelAndView blank(SignedIn person, Locale locale) {
        return form(CallForm.empty(territory.usualZone(person.roles())), null, person, locale);
    }

    @ShowsFormAgain("call-form")
    @PostMapping
    ModelAndView open(@ModelAttribute("form") CallForm form, SignedIn person, Locale locale) {
        try {
            var draft = CallReader.read(form, null, clock.instant());
            territory.check(draft, person.roles());
            Redisplay.stop();
            return to(calls.open(person, draft, Origin.WEB), "opened");
        } catch (ProblemException refusal) {
            return withErrors(refusal, form, null, person, locale);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @GetMapping("/{call}")
    ModelAndView show(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person,
            Locale locale) {
        var found = findCalls.get(call);
        return form(CallForm.of(found), found, person, locale)
                .addObject("done", done != null && CHANGES.contains(done) ? done : null);
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @ShowsFormAgain("call-form")
    @PostMapping("/{call}")
    ModelAndView change(
            @PathVariable String call, @ModelAttribute("form") CallForm form, SignedIn person, Locale locale) {
        var found = findCalls.get(call);
        try {
            var draft = CallReader.read(form, found, clock.instant());
            Redisplay.stop();
            return to(calls.change(person, found, draft, Origin.WEB), "changed");
        } catch (ProblemException refusal) {
            return withErrors(refusal, form, found, person, locale);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @PostMapping("/{call}/closing")
    ModelAndView close(@PathVariable String call, SignedIn person, Locale locale) {
        var found = findCalls.get(call);
        try {
            return to(calls.close(person, found, Origin.WEB), "closed");
        } catch (ProblemException refusal) {
            return withErrors(refusal, CallForm.of(found), found, person, locale);
        }
    }

    /** Adds a late code. */
    @Access(value = Rule.ORGANIZER, of = "call")
    @PostMapping("/{call}/codes")
    ModelAndView addCode(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String most,
            SignedIn person,
            Locale locale) {
        var found = findCalls.get(call);
        try {
            var read = LateCodeForm.read(code, most);
            return to(calls.addLateCode(person, found, read.code(), read.most(), Origin.WEB), "code-added");
        } catch (ProblemException refusal) {
            return withErrors(refusal, CallForm.of(found), found, person, locale)
                    .addObject("lateCode", new LateCodeForm(code, most));
        }
    }

    @Access(value = Rule.ORGANIZER, of = "call")
    @PostMapping("/{call}/codes/revocation")
    ModelAndView revokeCode(
            @PathVariable String call, @RequestParam(defaultValue = "") String code, SignedIn person, Locale locale) {
        var found = findCalls.get(call);
        try {
            return to(calls.revokeLateCode(person, found, code, Origin.WEB), "code-revoked");
        } catch (ProblemException refusal) {
            return withErrors(refusal, CallForm.of(found), found, person, locale);
        }
    }

    private ModelAndView withErrors(
            ProblemException refusal, CallForm form, @Nullable CallView call, SignedIn person, Locale locale) {
        if (refusal.status() == HttpStatus.FORBIDDEN) {
            throw refusal;
        }
        var page = form(form, call, person, locale)
                .addObject("errors", inputErrors.byField(refusal))
                .addObject("refusal", refusal.code().equals("input.invalid") ? null : refusal.code());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(CallForm form, @Nullable CallView call, SignedIn person, Locale locale) {
        var page = new ModelAndView("manage-call")
                .addObject("form", form)
                .addObject("errors", Map.of())
                .addObject(
                        "zone",
                        Zones.region(Objects.requireNonNullElse(form.zone(), ""))
                                .orElse(ZoneOffset.UTC))
                .addObject("zones", choices.zones(form.zone(), FormChoices::city))
                .addObject("cityRows", territory.cities(form.asked()))
                .addObject("kinds", choices.named("manage.question.kind.", names(Question.Kind.values())))
                .addObject("needs", choices.named("manage.question.need.", names(Question.Need.values())))
                .addObject("audiences", choices.named("manage.question.audience.", names(Question.Audience.values())))
                .addObject("lateCode", LateCodeForm.EMPTY);
        if (call == null) {
            return page.addObject("communities", territory.choices(person.roles()))
                    .addObject("events", territory.events(clock.instant()));
        }
        page.addObject("codes", findCalls.lateCodes(call.id()));
        return page.addObject("card", CallCard.of(call, clock.instant()))
                .addObject("community", territory.name(call.communityId()))
                .addObject("history", history.of(call, locale));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static ModelAndView to(CallView call, String done) {
        return SeeOther.at("/cfps/manage/" + call.slug() + "?done=" + done);
    }
}
