package ca.roadshow.registration.identity.account;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.person.PersonNames;
import ca.roadshow.registration.identity.signin.Sessions;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.cookie.SignInCookie;
import ca.roadshow.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a signed-in person. Other services add their parts to it. */
@Controller
@Access(Rule.SIGNED_IN)
class MyPages {

    private final PersonNames names;
    private final FindMeetups meetups;
    private final Sessions sessions;
    private final SignInCookie signInCookie;
    private final Clock clock;

    MyPages(PersonNames names, FindMeetups meetups, Sessions sessions, SignInCookie signInCookie, Clock clock) {
        this.names = names;
        this.meetups = meetups;
        this.sessions = sessions;
        this.signInCookie = signInCookie;
        this.clock = clock;
    }

    @GetMapping("/my")
    ModelAndView mine(SignedIn person) {
        return new ModelAndView("identity/my")
                .addObject("doors", doors(person.roles()))
                .addObject(
                        "email",
                        names.contact(person.id()).map(HolderContact::email).orElse(null));
    }

    /** The upcoming meetups that the person checks in, soonest first. */
    private List<MeetupView> doors(Roles roles) {
        return roles.grants().stream()
                .filter(grant -> grant.role() == Role.DOOR)
                .flatMap(grant -> meetups.byIdOrSlug(grant.scope()).stream())
                .filter(meetup -> meetup.isUpcomingAt(clock.instant()) && !meetup.isCalledOff())
                .sorted(Comparator.comparing(MeetupView::sortsAt))
                .toList();
    }

    @PostMapping("/my/sessions/end")
    ModelAndView endSessions(SignedIn person, HttpServletResponse response) {
        sessions.end(person.id(), person.id(), Origin.WEB);
        response.addHeader(HttpHeaders.SET_COOKIE, signInCookie.none().toString());
        return SeeOther.at("/sign-in");
    }
}
