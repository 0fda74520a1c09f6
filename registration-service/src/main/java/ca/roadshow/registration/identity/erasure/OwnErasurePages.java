package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.signin.AddressForm;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.cookie.SignInCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Erasure for people who are signed in. */
@Controller
@Access(Rule.SIGNED_IN)
class OwnErasurePages {

    private final Erasures erasures;
    private final SignInCookie signInCookie;

    OwnErasurePages(Erasures erasures, SignInCookie signInCookie) {
        this.erasures = erasures;
        this.signInCookie = signInCookie;
    }

    @GetMapping("/my/forget-me")
    ModelAndView whatItMeans() {
        return ForgetMePages.page("mine", AddressForm.BLANK, Map.of());
    }

    @PostMapping("/my/forget-me")
    ModelAndView forgetMe(SignedIn person, HttpServletResponse response) {
        var reference = erasures.order(person.id(), person.id(), Origin.WEB);
        response.addHeader(HttpHeaders.SET_COOKIE, signInCookie.none().toString());
        return ForgetMePages.done(reference);
    }
}
