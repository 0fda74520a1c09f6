package ca.roadshow.registration.identity;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.ViewAwait;
import ca.roadshow.registration.identity.PersonCommand.EndSessions;
import ca.roadshow.registration.identity.PersonCommand.SignIn;
import ca.roadshow.registration.identity.PersonCommand.SignOut;
import ca.roadshow.registration.identity.SessionTokens.SessionToken;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in by their links, and ends one session or all sessions of a person. */
@Component
class Sessions {

    /** @param path where the person wanted to go on to */
    record Begun(SessionToken token, @Nullable String path) {}

    private final LinkTokens signInLinkTokens;
    private final SessionTokens sessionTokens;
    private final AccessRegister register;
    private final Commands commands;
    private final Clock clock;
    private final ViewAwait views;

    Sessions(
            LinkTokens signInLinkTokens,
            SessionTokens sessionTokens,
            AccessRegister register,
            Commands commands,
            Clock clock,
            ViewAwait views) {
        this.signInLinkTokens = signInLinkTokens;
        this.sessionTokens = sessionTokens;
        this.register = register;
        this.commands = commands;
        this.clock = clock;
        this.views = views;
    }

    boolean isGood(String link) {
        return signInLinkTokens.isGood(link);
    }

    /** Uses the link up; empty where it was used before, has expired or never was. */
    Optional<Begun> begin(String link, Origin origin) {
        return signInLinkTokens.consume(link).flatMap(token -> begin(token, origin));
    }

    private Optional<Begun> begin(LinkToken link, Origin origin) {
        return switch (answer(link, origin)) {
            case SignInResult.Welcome(var notBefore) ->
                Optional.of(new Begun(sessionTokens.issue(link.person(), notBefore), link.path()));
            case SignInResult.LinkUnknown() -> Optional.empty();
        };
    }

    private SignInResult answer(LinkToken link, Origin origin) {
        try {
            var command = new SignIn(PersonId.of(link.person()), link.linkId(), clock.instant());
            return commands.send(command, RequestProvenance.of(link.person().value(), origin), SignInResult.class);
        } catch (AggregateNotFoundException _) {
            return new SignInResult.LinkUnknown();
        }
    }

    /** Ends one session, at once in this service and shortly afterwards in the others. */
    void signOut(SignedIn person, Origin origin) {
        commands.send(
                new SignOut(PersonId.of(person.id()), person.id(), person.sessionId(), person.until(), clock.instant()),
                RequestProvenance.of(person.id().value(), origin));
        // Does not wait for the projection: the next request with this token must be refused. After the command: a
        // sign-out
        // that failed can be repeated only while the session is open.
        register.endSession(person.sessionId(), person.id(), person.until());
    }

    /** Returns when this service refuses the person's tokens; the others follow within moments. */
    void end(AddressId person, AddressId by, Origin origin) {
        var now = clock.instant();
        commands.send(new EndSessions(PersonId.of(person), person, now), RequestProvenance.of(by.value(), origin));
        views.until(
                PersonId.of(person).value(), () -> register.notBefore(person).isAfter(now));
    }
}
