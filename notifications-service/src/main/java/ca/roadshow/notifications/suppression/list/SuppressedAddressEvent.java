package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of a suppressed address. */
sealed interface SuppressedAddressEvent {

    String suppressedAddressId();

    /** A soft bounce was counted. The address is not suppressed. */
    @StoredAs("suppressed-address.soft-bounce-counted")
    record SoftBounceCounted(String suppressedAddressId, String addressId, long mailId, String status, Instant at)
            implements SuppressedAddressEvent {}

    /**
     * The address was suppressed, or its suppression got another reason.
     *
     * @param reason code of a {@link SuppressionReason}
     * @param scope code of a {@code SuppressionScope}
     * @param mailId the returned mail; null if an organizer added the address
     * @param status status code of a bounce (RFC 3463)
     * @param contact encrypted address, if an organizer added it
     * @param note the organizer's note, encrypted
     */
    @StoredAs("suppressed-address.suppressed")
    record AddressSuppressed(
            String suppressedAddressId,
            String addressId,
            String reason,
            String scope,
            @Nullable Long mailId,
            @Nullable String status,
            @Nullable Sealed contact,
            @Nullable Sealed note,
            Instant at)
            implements SuppressedAddressEvent {}

    /** @param note the organizer's note, encrypted; null if the reader agreed to newsletters again */
    @StoredAs("suppressed-address.lifted")
    record SuppressionLifted(
            String suppressedAddressId,
            String addressId,
            @Nullable Sealed note,
            Instant at) implements SuppressedAddressEvent {}
}
