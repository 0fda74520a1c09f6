package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.signin.AddressForm;
import ca.roadshow.registration.identity.signin.LinkRequests;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Erasure for people who are not signed in. A link in a mail proves that the address is theirs. */
@Controller
@Access(Rule.ANYONE)
class ForgetMePages {

    private final LinkRequests links;
    private final Erasures erasures;
    private final FormGuard formGuard;
    private final InputErrors inputErrors;
    private final SignInCookie signInCookie;

    ForgetMePages(
            LinkRequests links,
            Erasures erasures,
            FormGuard formGuard,
            InputErrors inputErrors,
            SignInCookie signInCookie) {
        this.links = links;
        this.erasures = erasures;
        this.formGuard = formGuard;
        this.inputErrors = inputErrors;
        this.signInCookie = signInCookie;
    }

    @GetMapping("/forget-me")
    ModelAndView form() {
        return page("address", AddressForm.BLANK, Map.of());
    }

    @ShowsFormAgain("forget-me-form")
    @PostMapping("/forget-me")
    ModelAndView request(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult binding,
            HttpServletRequest request,
            Locale locale) {
        if (binding.hasErrors()) {
            return again(form, inputErrors.byField(binding));
        }
        try {
            formGuard.check(request);
        } catch (ProblemException refusal) {
            return again(form, inputErrors.byField(refusal));
        }
        var language = Language.of(locale).orElse(Language.EN);
        links.erasure(Objects.requireNonNull(form.email()), language, request.getRemoteAddr(), Origin.WEB);
        return SeeOther.at("/forget-me/sent");
    }

    @GetMapping("/forget-me/sent")
    String sent() {
        return "identity/sent";
    }

    @Access(Rule.LINK)
    @GetMapping("/forget-me/link")
    ModelAndView link(@RequestParam(defaultValue = "") String token) {
        return erasures.isGood(token)
                ? page("link", AddressForm.BLANK, Map.of()).addObject("token", token)
                : expired();
    }

    @Access(Rule.LINK)
    @PostMapping("/forget-me/link")
    ModelAndView forgetMe(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return erasures.orderBehind(token, Origin.WEB)
                .map(reference -> {
                    response.addHeader(
                            HttpHeaders.SET_COOKIE, signInCookie.none().toString());
                    return done(reference);
                })
                .orElseGet(ForgetMePages::expired);
    }

    @GetMapping("/forget-me/done")
    ModelAndView done(@RequestParam(defaultValue = "") String reference, HttpServletResponse response) {
        if (!Erasures.isReference(reference)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found");
        }
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("identity/forgotten", Map.of("reference", reference));
    }

    static ModelAndView done(String reference) {
        return SeeOther.at("/forget-me/done?reference=" + reference);
    }

    static ModelAndView page(String step, AddressForm form, Map<String, String> errors) {
        return new ModelAndView("identity/forget-me", Map.of("step", step, "form", form, "errors", errors));
    }

    private static ModelAndView again(AddressForm form, Map<String, String> errors) {
        var page = page("address", form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView expired() {
        return new ModelAndView("identity/expired", Map.of("again", "/forget-me"), HttpStatus.GONE);
    }
}
