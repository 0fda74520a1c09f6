package ca.roadshow.registration.identity;

import ca.roadshow.events.access.Grant;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a person. Every time is when the request was accepted at the edge; a repeat changes nothing. */
sealed interface PersonCommand {

    /**
     * Asks for a link by mail. Answers {@link LinkResult}.
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

    /** Comes in by a link; each link does so once. Answers {@link SignInResult}. */
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

    /** Ends every session that exists at that time. */
    record EndSessions(@TargetAggregateIdentifier PersonId personId, AddressId addressId, Instant at)
            implements PersonCommand {}

    /** @param contact the sealed {@link ca.roadshow.events.access.HolderContact} */
    record GiveRole(
            @TargetAggregateIdentifier PersonId personId, AddressId addressId, Grant grant, Sealed contact, Instant at)
            implements PersonCommand {}

    /** Makes an organizer of everything of whom the configuration names: once, never again after it was taken. */
    record AppointFirstOrganizer(
            @TargetAggregateIdentifier PersonId personId, AddressId addressId, Sealed contact, Instant at)
            implements PersonCommand {}

    record TakeRole(@TargetAggregateIdentifier PersonId personId, AddressId addressId, Grant grant, Instant at)
            implements PersonCommand {}

    /**
     * Has everything about the person forgotten, everywhere.
     *
     * @param reference what the person and the organizers call this erasure by
     * @param by who orders it, perhaps the person
     */
    record OrderErasure(
            @TargetAggregateIdentifier PersonId personId,
            AddressId addressId,
            String reference,
            AddressId by,
            Instant at)
            implements PersonCommand {}
}
