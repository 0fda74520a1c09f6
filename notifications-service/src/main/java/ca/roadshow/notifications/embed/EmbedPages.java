package ca.roadshow.notifications.embed;

import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.signup.SignUps;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sign-up form in a frame on another site, and the target of a copy of the form in that site's own HTML. These are the only
 * pages that may be framed, and the only write that other sites can cause. They never read a sign-in; a submitted form only sends
 * the confirmation mail, within the limits of our own form.
 */
@Controller
@Access(Rule.ANYONE)
class EmbedPages {

    static final String PATH = "/newsletter/embed";

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self' ";

    private static final int LONGEST_SITE = 200;

    private final SignUps signUps;
    private final EmbedTopics topics;
    private final EmbedSettings settings;
    private final MailSettings sender;
    private final InputErrors inputErrors;
    private final FormGuard formGuard;

    EmbedPages(
            SignUps signUps,
            EmbedTopics topics,
            EmbedSettings settings,
            MailSettings sender,
            InputErrors inputErrors,
            FormGuard formGuard) {
        this.signUps = signUps;
        this.topics = topics;
        this.settings = settings;
        this.sender = sender;
        this.inputErrors = inputErrors;
        this.formGuard = formGuard;
    }

    /**
     * Shows the form.
     *
     * @param offered topics, separated by commas
     * @param language of the page; redirects to the address of the form in that language
     */
    @GetMapping(PATH)
    ModelAndView form(
            @RequestParam(name = "topics", required = false) @Nullable String offered,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response,
            Locale locale) {
        var asked = Language.of(language).filter(each -> !Language.of(locale).equals(Optional.of(each)));
        if (asked.isPresent()) {
            var names = String.join(",", topics.offered(offered, locale).keySet());
            return SeeOther.at(
                    PATH + "?topics=" + names + "&lang=" + asked.get().code());
        }
        return form(offered, EmbedForm.EMPTY, Map.of(), HttpStatus.OK, response, locale);
    }

    @PostMapping(PATH)
    ModelAndView subscribe(
            @RequestParam(name = "topics", required = false) @Nullable String offered,
            @Valid @ModelAttribute EmbedForm form,
            BindingResult found,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (found.hasErrors()) {
            return form(offered, form, inputErrors.byField(found), HttpStatus.UNPROCESSABLE_CONTENT, response, locale);
        }
        try {
            formGuard.checkCopy(request);
            signUps.request(
                    Objects.requireNonNull(form.email()),
                    language(locale),
                    Objects.requireNonNull(form.topic()),
                    ConsentSource.EMBED,
                    siteOf(request).orElse(PATH),
                    request.getRemoteAddr());
        } catch (ProblemException refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var status = inputErrors.byField(refusal).isEmpty() ? refusal.status() : HttpStatus.UNPROCESSABLE_CONTENT;
            return form(offered, form, inputErrors.byFieldOrForm(refusal), status, response, locale);
        }
        return SeeOther.at(PATH + "/requested?lang=" + language(locale).code());
    }

    @GetMapping(PATH + "/requested")
    ModelAndView requested(HttpServletResponse response, Locale locale) {
        allowFrames(response);
        return new ModelAndView("embed/requested").addObject("language", language(locale));
    }

    private ModelAndView form(
            @Nullable String offered,
            EmbedForm form,
            Map<String, String> errors,
            HttpStatusCode status,
            HttpServletResponse response,
            Locale locale) {
        allowFrames(response);
        var shown = topics.offered(offered, locale);
        var page = new ModelAndView("embed/form");
        page.setStatus(status);
        return page.addObject("form", form)
                .addObject("errors", byPart(errors))
                .addObject("topics", shown)
                .addObject("offered", String.join(",", shown.keySet()))
                .addObject("language", language(locale))
                .addObject("sender", sender);
    }

    private void allowFrames(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + settings.frameAncestors());
        response.setHeader("X-Frame-Options", null);
    }

    /** Returns the other site, if the form was submitted from its own HTML. */
    private static Optional<String> siteOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !"same-origin".equals(request.getHeader("Sec-Fetch-Site")))
                .filter(origin -> origin.length() <= LONGEST_SITE && isSite(origin));
    }

    private static boolean isSite(String origin) {
        try {
            return URI.create(origin).getHost() != null;
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Moves the errors of single topics to the group of topics. */
    private static Map<String, String> byPart(Map<String, String> errors) {
        var parts = new LinkedHashMap<String, String>();
        errors.forEach((field, message) -> parts.putIfAbsent(field.startsWith("topic") ? "topic" : field, message));
        return parts;
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
