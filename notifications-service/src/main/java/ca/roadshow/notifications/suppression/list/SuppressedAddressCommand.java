package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a suppressed address. Each mail counts once, even if it is reported several times. */
public sealed interface SuppressedAddressCommand {

    SuppressedAddressId suppressedAddressId();

    /** A report about a mail. */
    sealed interface MailReport extends SuppressedAddressCommand {

        AddressId person();

        long mailId();

        Instant at();
    }

    /**
     * No mailbox accepts mail for the address.
     *
     * @param status status code (RFC 3463)
     */
    record CountHardBounce(
            @TargetAggregateIdentifier SuppressedAddressId suppressedAddressId,
            AddressId person,
            long mailId,
            String status,
            Instant at)
            implements MailReport {}

    /** A mail was returned for a temporary reason. */
    record CountSoftBounce(
            @TargetAggregateIdentifier SuppressedAddressId suppressedAddressId,
            AddressId person,
            long mailId,
            String status,
            SoftBounceLimit limit,
            Instant at)
            implements MailReport {}

    /** The reader reported a mail as spam. */
    record CountComplaint(
            @TargetAggregateIdentifier SuppressedAddressId suppressedAddressId,
            AddressId person,
            long mailId,
            Instant at)
            implements MailReport {}

    /**
     * Suppresses an address by order of an organizer. Returns whether anything was changed.
     *
     * @param contact the encrypted address
     * @param note why, encrypted
     */
    record SuppressAddress(
            @TargetAggregateIdentifier SuppressedAddressId suppressedAddressId,
            AddressId person,
            SuppressionScope scope,
            Sealed contact,
            Sealed note,
            Instant at)
            implements SuppressedAddressCommand {}

    /**
     * Records that the reader agreed to newsletters from their mailbox: the address works, and an earlier complaint no longer
     * counts. Does nothing for an address that an organizer added, or that was suppressed later.
     */
    record AcceptNewConsent(@TargetAggregateIdentifier SuppressedAddressId suppressedAddressId, Instant at)
            implements SuppressedAddressCommand {}

    /**
     * Lifts a suppression by order of an organizer. Returns whether the address was suppressed.
     *
     * @param note why, encrypted
     */
    record LiftSuppression(@TargetAggregateIdentifier SuppressedAddressId suppressedAddressId, Sealed note, Instant at)
            implements SuppressedAddressCommand {}
}
