package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about one address. A mail counts once, however often it is reported. */
public sealed interface SuppressedAddressCommand {

    SuppressedAddressId suppressedAddressId();

    /** About a mail that came back or was reported. */
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

    /** A mail was returned for a reason that may pass. */
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
     * By an organizer. Returns whether anything changed.
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
     * The reader agreed to newsletters from their mailbox, so the address works and an earlier complaint no longer counts. Does
     * nothing for an address that an organizer added, or that was suppressed later.
     */
    record AcceptNewConsent(@TargetAggregateIdentifier SuppressedAddressId suppressedAddressId, Instant at)
            implements SuppressedAddressCommand {}

    /**
     * By an organizer. Returns whether the address was on the list.
     *
     * @param note why, encrypted
     */
    record LiftSuppression(@TargetAggregateIdentifier SuppressedAddressId suppressedAddressId, Sealed note, Instant at)
            implements SuppressedAddressCommand {}
}
