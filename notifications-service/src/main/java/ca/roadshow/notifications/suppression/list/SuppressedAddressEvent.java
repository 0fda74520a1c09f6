package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events about one address. */
sealed interface SuppressedAddressEvent {

    String suppressedAddressId();

    /** The address stays off the list. */
    @StoredAs("suppressed-address.soft-bounce-counted")
    record SoftBounceCounted(String suppressedAddressId, String addressId, long mailId, String status, Instant at)
            implements SuppressedAddressEvent {}

    /**
     * The address is on the list, or stays on it for another reason.
     *
     * @param reason code of a {@link SuppressionReason}
     * @param scope code of a {@code SuppressionScope}
     * @param mailId the mail that came back; null if an organizer added the address
     * @param status status code of a bounce (RFC 3463)
     * @param contact encrypted address, if an organizer added it
     * @param note encrypted words of the organizer
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

    /** @param note encrypted words of the organizer; null if the reader agreed to newsletters again */
    @StoredAs("suppressed-address.lifted")
    record SuppressionLifted(
            String suppressedAddressId,
            String addressId,
            @Nullable Sealed note,
            Instant at) implements SuppressedAddressEvent {}
}
