package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.talk.TalkLibrary;
import ca.roadshow.cfp.talk.TalkRequest;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
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

/** The pages of the talk library, in which a signed-in speaker keeps talks to propose them to any call. */
@Controller
@RequestMapping("/proposals/mine/talks")
@Access(Rule.SIGNED_IN)
class TalkLibraryPages {

    private static final String PAGE = "/proposals/mine/talks";
    private static final Set<String> DONE = Set.of("saved", "discarded");

    private final TalkLibrary talks;
    private final FindCalls calls;
    private final InputErrors inputErrors;
    private final Clock clock;

    TalkLibraryPages(TalkLibrary talks, FindCalls calls, InputErrors inputErrors, Clock clock) {
        this.talks = talks;
        this.calls = calls;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String done, SignedIn person, Locale locale) {
        return page(
                        person,
                        null,
                        TalkRequest.empty(
                                Language.of(locale).orElse(Language.EN).code()))
                .addObject("done", done != null && DONE.contains(done) ? done : null);
    }

    @ShowsFormAgain("talk-form")
    @PostMapping
    ModelAndView write(@ModelAttribute TalkRequest request, SignedIn person) {
        try {
            talks.write(person.id(), request, Origin.WEB);
            return SeeOther.at(PAGE + "?done=saved");
        } catch (ProblemException refusal) {
            return refused(page(person, null, request), refusal);
        }
    }

    @GetMapping("/{talk}")
    ModelAndView show(@PathVariable String talk, SignedIn person) {
        return page(person, talk, TalkRequest.of(talks.get(person.id(), talk)));
    }

    /** Saves a talk. Keeps the input if the talk was saved from another page in the meantime. */
    @ShowsFormAgain("talk-form")
    @PostMapping("/{talk}")
    ModelAndView rewrite(@PathVariable String talk, @ModelAttribute TalkRequest request, SignedIn person) {
        try {
            talks.rewrite(person.id(), talk, request, Origin.WEB);
            return SeeOther.at(PAGE + "?done=saved");
        } catch (ProblemException refusal) {
            var stale = refusal.code().equals(TalkLibrary.STALE);
            var shown = stale ? request.atVersion(talks.get(person.id(), talk).version()) : request;
            return refused(page(person, talk, shown), refusal);
        }
    }

    @PostMapping("/{talk}/discarding")
    ModelAndView discard(@PathVariable String talk, SignedIn person) {
        talks.discard(person.id(), talk, Origin.WEB);
        return SeeOther.at(PAGE + "?done=discarded");
    }

    private ModelAndView refused(ModelAndView page, ProblemException refusal) {
        if (refusal.status() == HttpStatus.NOT_FOUND) {
            throw refusal;
        }
        var errors = inputErrors.byField(refusal);
        page.setStatus(
                refusal.status() == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : refusal.status());
        return page.addObject("errors", errors).addObject("refusal", errors.isEmpty() ? refusal.code() : null);
    }

    /**
     * Shows the page.
     *
     * @param talk that the form changes; null for a new one
     */
    private ModelAndView page(SignedIn person, @Nullable String talk, TalkRequest form) {
        return new ModelAndView("talk-library")
                .addObject("talks", talks.of(person.id()))
                .addObject("open", talk == null ? List.of() : calls.open(clock.instant()))
                .addObject("talk", talk)
                .addObject("form", form)
                .addObject("errors", Map.of());
    }
}
