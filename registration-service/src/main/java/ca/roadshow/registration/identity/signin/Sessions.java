package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.identity.key.SessionTokens;
import ca.roadshow.registration.identity.key.SessionTokens.SessionToken;
import ca.roadshow.registration.identity.person.PersonCommand.EndSessions;
import ca.roadshow.registration.identity.person.PersonCommand.SignIn;
import ca.roadshow.registration.identity.person.PersonCommand.SignOut;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.registration.identity.person.SignInResult;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people in by their links, and ends one session or all sessions of a person. */
@Component
public class Sessions {

    /** @param path that the person asked for before signing in */
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

    /** Uses the link. Empty if it was used before, has expired or never existed. */
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
        // Does not wait for the projection: the next request with this token must be refused. Comes after the command,
        // because a failed sign-out can be repeated only while the session is open.
        register.endSession(person.sessionId(), person.id(), person.until());
    }

    /** Returns when this service refuses the person's tokens. The other services follow shortly afterwards. */
    public void end(AddressId person, AddressId by, Origin origin) {
        var now = clock.instant();
        commands.send(new EndSessions(PersonId.of(person), person, now), RequestProvenance.of(by.value(), origin));
        views.until(
                PersonId.of(person).value(), () -> register.notBefore(person).isAfter(now));
    }
}
