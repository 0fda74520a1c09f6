package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Organizers' pages of the suppression list: search, add and lift. */
@Controller
@RequestMapping("/organizer/suppressions")
@Access(Rule.NETWORK_ORGANIZER)
class SuppressionListPages {

    private static final String PATH = "/organizer/suppressions";

    /** Changes that the next page confirms. */
    private static final Set<String> CHANGES = Set.of("added", "known", "lifted");

    private final SuppressionList list;
    private final SuppressionHistory history;
    private final MailSettings settings;
    private final FormChoices choices;
    private final InputErrors inputErrors;

    SuppressionListPages(
            SuppressionList list,
            SuppressionHistory history,
            MailSettings settings,
            FormChoices choices,
            InputErrors inputErrors) {
        this.list = list;
        this.history = history;
        this.settings = settings;
        this.choices = choices;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done) {
        return page(q, reason, after, SuppressionForm.BLANK)
                .addObject("done", done != null && CHANGES.contains(done) ? done : null);
    }

    @ShowsFormAgain("suppression-form")
    @PostMapping
    ModelAndView add(@ModelAttribute("form") SuppressionForm form, SignedIn organizer) {
        try {
            var read = form.read();
            Redisplay.stop();
            return SeeOther.at(
                    PATH + "?done=" + (list.add(read, organizer, Origin.WEB).added() ? "added" : "known"));
        } catch (ProblemException refusal) {
            return withErrors(refusal, page(null, null, null, form));
        }
    }

    @GetMapping("/{address}")
    ModelAndView show(@PathVariable String address, Locale locale) {
        return addressPage(list.one(address), null, locale);
    }

    @ShowsFormAgain("lift-form")
    @PostMapping("/{address}/lifting")
    ModelAndView lift(
            @PathVariable String address,
            @RequestParam(required = false) @Nullable String note,
            SignedIn organizer,
            Locale locale) {
        var found = list.one(address);
        try {
            var read = SuppressionForm.readNote(note);
            Redisplay.stop();
            list.lift(found.id(), read, organizer, Origin.WEB);
            return SeeOther.at(PATH + "?done=lifted");
        } catch (ProblemException refusal) {
            return withErrors(refusal, addressPage(found, note, locale));
        }
    }

    private ModelAndView withErrors(ProblemException refusal, ModelAndView page) {
        page.addObject("errors", inputErrors.byField(refusal)).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            @Nullable String q, @Nullable String reason, @Nullable String after, SuppressionForm form) {
        return new ModelAndView("suppression/list")
                .addObject("page", list.page(q, reason, after))
                .addObject("count", list.count())
                .addObject("q", q)
                .addObject("reason", reason)
                .addObject("reasons", choices.blankFirst("suppressed.reason.all", reasons()))
                .addObject("scopes", choices.named("suppressed.scope.", List.of("news", "all")))
                .addObject("zone", settings.zone())
                .addObject("form", form)
                .addObject("errors", Map.of());
    }

    private Map<String, String> reasons() {
        return choices.named(
                "suppressed.reason.",
                Arrays.stream(SuppressionReason.values())
                        .map(SuppressionReason::code)
                        .toList());
    }

    private ModelAndView addressPage(ListedAddress found, @Nullable String note, Locale locale) {
        return new ModelAndView("suppression/address")
                .addObject("found", found)
                .addObject("history", history.of(found.id(), locale))
                .addObject("zone", settings.zone())
                .addObject("note", note)
                .addObject("errors", Map.of());
    }
}
