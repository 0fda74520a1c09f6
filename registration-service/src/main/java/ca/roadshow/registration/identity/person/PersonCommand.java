package ca.roadshow.registration.identity.person;

import ca.roadshow.events.access.Grant;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a person. Times are when the request was accepted. A repeated command changes nothing. */
public sealed interface PersonCommand {

    /**
     * Mails a one-time link. Returns a {@link LinkResult}.
     *
     * @param contact the sealed {@link ca.roadshow.events.access.HolderContact}, without a name
     * @param withinLimit whether another link may be mailed while a fresh one is in the mailbox
     */
    record RequestLink(
            @TargetAggregateIdentifier PersonId personId,
            AddressId addressId,
            String linkId,
            LinkPurpose purpose,
            Sealed contact,
            Instant expiresAt,
            boolean withinLimit,
            Instant at)
            implements PersonCommand {}

    /** Signs in by a link, which works once. Returns a {@link SignInResult}. */
    record SignIn(@TargetAggregateIdentifier PersonId personId, String linkId, Instant at) implements PersonCommand {}

    /**
     * Ends one session.
     *
     * @param expiresAt when the session would expire
     */
    record SignOut(
            @TargetAggregateIdentifier PersonId personId,
            AddressId addressId,
            String sessionId,
            Instant expiresAt,
            Instant at)
            implements PersonCommand {}

    /** Ends every session that was started before that time. */
    record EndSessions(@TargetAggregateIdentifier PersonId personId, AddressId addressId, Instant at)
            implements PersonCommand {}

    /** @param contact the sealed {@link ca.roadshow.events.access.HolderContact} */
    record GiveRole(
            @TargetAggregateIdentifier PersonId personId, AddressId addressId, Grant grant, Sealed contact, Instant at)
            implements PersonCommand {}

    /** Gives the role of network organizer to the person in the settings. Works once, even if the role is removed later. */
    record AppointFirstOrganizer(
            @TargetAggregateIdentifier PersonId personId, AddressId addressId, Sealed contact, Instant at)
            implements PersonCommand {}

    record TakeRole(@TargetAggregateIdentifier PersonId personId, AddressId addressId, Grant grant, Instant at)
            implements PersonCommand {}

    /**
     * Orders the erasure of the person's data in all services.
     *
     * @param reference names this erasure to the person and to organizers
     * @param by who orders it: the person or an organizer
     */
    record OrderErasure(
            @TargetAggregateIdentifier PersonId personId,
            AddressId addressId,
            String reference,
            AddressId by,
            Instant at)
            implements PersonCommand {}
}
