package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.cookie.SignInCookie;
import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link in a mail. The link shows a button, so that mail scanners that open links do not use them. */
@Controller
@Access(Rule.ANYONE)
class SignInPages {

    private static final String AFTERWARDS = "/my";

    private final LinkRequests links;
    private final Sessions sessions;
    private final FormGuard formGuard;
    private final InputErrors inputErrors;
    private final SignInCookie signInCookie;
    private final Clock clock;

    SignInPages(
            LinkRequests links,
            Sessions sessions,
            FormGuard formGuard,
            InputErrors inputErrors,
            SignInCookie signInCookie,
            Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.formGuard = formGuard;
        this.inputErrors = inputErrors;
        this.signInCookie = signInCookie;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(required = false) @Nullable String to) {
        return form(new AddressForm(null, to), Map.of(), HttpStatus.OK);
    }

    @ShowsFormAgain("sign-in-form")
    @PostMapping("/sign-in")
    ModelAndView request(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult binding,
            HttpServletRequest request,
            Locale locale) {
        if (binding.hasErrors()) {
            return form(form, inputErrors.byField(binding), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            formGuard.check(request);
        } catch (ProblemException refusal) {
            return form(form, inputErrors.byField(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        links.signIn(
                Objects.requireNonNull(form.email()),
                Language.of(locale).orElse(Language.EN),
                form.to(),
                request.getRemoteAddr(),
                Origin.WEB);
        return SeeOther.at("/sign-in/sent");
    }

    @GetMapping("/sign-in/sent")
    String sent() {
        return "identity/sent";
    }

    @Access(Rule.LINK)
    @GetMapping("/sign-in/link")
    ModelAndView link(@RequestParam(defaultValue = "") String token) {
        return sessions.isGood(token) ? new ModelAndView("identity/link", Map.of("token", token)) : expired();
    }

    @Access(Rule.LINK)
    @PostMapping("/sign-in/link")
    ModelAndView enter(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        var begun = sessions.begin(token, Origin.WEB);
        if (begun.isEmpty()) {
            return expired();
        }
        var issued = begun.get().token();
        var life = Duration.between(clock.instant(), issued.expiresAt());
        response.addHeader(
                HttpHeaders.SET_COOKIE, signInCookie.of(issued.token(), life).toString());
        return SeeOther.at(Objects.requireNonNullElse(begun.get().path(), AFTERWARDS));
    }

    /** Ends this session, so that copies of its token stop working too. */
    @PostMapping("/sign-out")
    ModelAndView leave(@Nullable SignedIn person, HttpServletResponse response) {
        if (person != null) {
            sessions.signOut(person, Origin.WEB);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, signInCookie.none().toString());
        return SeeOther.at("/");
    }

    private static ModelAndView form(AddressForm form, Map<String, String> errors, HttpStatus status) {
        return new ModelAndView("identity/sign-in", Map.of("form", form, "errors", errors), status);
    }

    private static ModelAndView expired() {
        return new ModelAndView("identity/expired", Map.of("again", "/sign-in"), HttpStatus.GONE);
    }
}
