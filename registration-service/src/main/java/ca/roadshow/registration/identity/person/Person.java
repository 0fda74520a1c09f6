package ca.roadshow.registration.identity.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.identity.person.PersonCommand.AppointFirstOrganizer;
import ca.roadshow.registration.identity.person.PersonCommand.EndSessions;
import ca.roadshow.registration.identity.person.PersonCommand.GiveRole;
import ca.roadshow.registration.identity.person.PersonCommand.OrderErasure;
import ca.roadshow.registration.identity.person.PersonCommand.RequestLink;
import ca.roadshow.registration.identity.person.PersonCommand.SignIn;
import ca.roadshow.registration.identity.person.PersonCommand.SignOut;
import ca.roadshow.registration.identity.person.PersonCommand.TakeRole;
import ca.roadshow.registration.identity.person.PersonEvent.CameIn;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.LinkRequested;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.PersonEvent.SignedOut;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The owner of an address: unused links, ended sessions, roles. */
@Aggregate(cache = "aggregateCache")
class Person {

    static final Grant EVERYTHING = new Grant(Role.ORGANIZER, Grant.EVERYTHING);

    @AggregateIdentifier
    private @Nullable String personId;

    private final OpenLinks links = new OpenLinks();

    /** Sessions that ended by signing out, each with the time it would expire. */
    private final Map<String, Instant> endedSessions = new HashMap<>();

    /** Each role with the key that encrypts the contact. An erasure destroys the key, and a role given during it can be given again. */
    private final Map<Grant, String> roles = new HashMap<>();

    private Instant notBefore = Instant.EPOCH;
    private boolean issuedAhead;
    private boolean onceOrganizedEverything;
    private @Nullable String lastErasure;

    Person() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LinkResult handle(RequestLink command) {
        if (links.contains(command.linkId())) {
            return LinkResult.MAILED;
        }
        if (!links.mayMail(command)) {
            return LinkResult.ALREADY_THERE;
        }
        apply(new LinkRequested(
                command.personId().value(),
                command.addressId().value(),
                command.linkId(),
                command.purpose().name(),
                command.contact(),
                command.expiresAt(),
                command.at()));
        return LinkResult.MAILED;
    }

    @CommandHandler
    SignInResult handle(SignIn command) {
        var works = links.expiryOf(command.linkId()).filter(command.at()::isBefore);
        if (works.isEmpty()) {
            return new SignInResult.LinkUnknown();
        }
        var id = Objects.requireNonNull(personId);
        apply(new CameIn(id, id.replaceFirst("^person-", ""), command.linkId(), command.at()));
        return new SignInResult.Welcome(notBefore);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SignOut command) {
        if (!endedSessions.containsKey(command.sessionId()) && command.at().isBefore(command.expiresAt())) {
            apply(new SignedOut(
                    command.personId().value(),
                    command.addressId().value(),
                    command.sessionId(),
                    command.expiresAt(),
                    command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndSessions command) {
        var until = until(command.at());
        if (until.isAfter(notBefore)) {
            apply(new SessionsClosed(
                    command.personId().value(), command.addressId().value(), until, command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveRole command) {
        if (!command.contact().keyId().equals(roles.get(command.grant()))) {
            give(command.personId(), command.addressId(), command.grant(), command.contact(), command.at());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppointFirstOrganizer command) {
        if (!onceOrganizedEverything) {
            give(command.personId(), command.addressId(), EVERYTHING, command.contact(), command.at());
        }
    }

    private static void give(PersonId personId, AddressId addressId, Grant grant, Sealed contact, Instant at) {
        apply(new RoleGiven(personId.value(), addressId.value(), grant.role().name(), grant.scope(), contact, at));
    }

    @CommandHandler
    void handle(TakeRole command) {
        if (roles.containsKey(command.grant())) {
            apply(new RoleTaken(
                    command.personId().value(),
                    command.addressId().value(),
                    command.grant().role().name(),
                    command.grant().scope(),
                    command.at()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OrderErasure command) {
        if (!Objects.equals(lastErasure, command.reference())) {
            apply(new ErasureOrdered(
                    command.personId().value(),
                    command.addressId().value(),
                    command.reference(),
                    command.by().value(),
                    until(command.at()),
                    command.at()));
        }
    }

    /** Tokens have times in whole seconds. No token of the current second may stay valid, nor one with a later time of issue. */
    private Instant until(Instant at) {
        var next = at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        var afterIssued = issuedAhead ? notBefore.plusSeconds(1) : next;
        return next.isAfter(afterIssued) ? next : afterIssued;
    }

    @EventSourcingHandler
    void on(LinkRequested event) {
        personId = event.personId();
        links.add(event.linkId(), event.purpose(), event.expiresAt(), event.at());
    }

    @EventSourcingHandler
    void on(CameIn event) {
        links.use(event.linkId());
        issuedAhead = event.at().isBefore(notBefore);
    }

    @EventSourcingHandler
    void on(SignedOut event) {
        personId = event.personId();
        endedSessions.values().removeIf(expiresAt -> !event.at().isBefore(expiresAt));
        endedSessions.put(event.sessionId(), event.expiresAt());
    }

    @EventSourcingHandler
    void on(SessionsClosed event) {
        personId = event.personId();
        notBefore = event.notBefore();
        issuedAhead = false;
    }

    @EventSourcingHandler
    void on(RoleGiven event) {
        personId = event.personId();
        var grant = new Grant(Role.valueOf(event.role()), event.scope());
        roles.put(grant, event.contact().keyId());
        onceOrganizedEverything |= grant.equals(EVERYTHING);
    }

    @EventSourcingHandler
    void on(RoleTaken event) {
        roles.remove(new Grant(Role.valueOf(event.role()), event.scope()));
    }

    /** Keeps whether the person was the first organizer, so that the setting does not apply again. Resets everything else. */
    @EventSourcingHandler
    void on(ErasureOrdered event) {
        personId = event.personId();
        links.clear();
        roles.clear();
        notBefore = event.notBefore();
        issuedAhead = false;
        lastErasure = event.reference();
    }
}
