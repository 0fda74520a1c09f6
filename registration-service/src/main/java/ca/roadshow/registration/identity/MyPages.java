package ca.roadshow.registration.identity;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything of one's own; each part comes from its service. */
@Controller
@Access(Rule.SIGNED_IN)
class MyPages {

    private final PersonNames names;
    private final Sessions sessions;
    private final Erasures erasures;

    MyPages(PersonNames names, Sessions sessions, Erasures erasures) {
        this.names = names;
        this.sessions = sessions;
        this.erasures = erasures;
    }

    @GetMapping("/my")
    ModelAndView mine(SignedIn person) {
        return new ModelAndView("identity/my")
                .addObject(
                        "email",
                        names.contact(person.id()).map(HolderContact::email).orElse(null));
    }

    @PostMapping("/my/sessions/end")
    ModelAndView endSessions(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(person.id(), person.id(), Origin.WEB);
        SignInPages.leaveBehind(request, response);
        return SeeOther.at("/sign-in");
    }

    @GetMapping("/my/forget-me")
    ModelAndView whatItMeans() {
        return ForgetMePages.page("mine", AddressForm.BLANK, Map.of());
    }

    @PostMapping("/my/forget-me")
    ModelAndView forgetMe(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var reference = erasures.order(person.id(), person.id(), Origin.WEB);
        SignInPages.leaveBehind(request, response);
        return ForgetMePages.done(reference);
    }
}
