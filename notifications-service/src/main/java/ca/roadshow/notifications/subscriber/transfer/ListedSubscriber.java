package ca.roadshow.notifications.subscriber.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as organizers see them.
 *
 * @param email null after an erasure
 * @param status {@code PENDING}, {@code CONFIRMED} or {@code UNSUBSCRIBED}
 * @param topics confirmed topics that the organizer may see
 * @param consentWording version of the text; {@code import} if the consent is from a file; null before the first consent
 */
public record ListedSubscriber(
        String id,
        @Nullable String email,
        @Nullable String name,
        String language,
        String status,
        List<String> topics,
        @Nullable String consentWording,
        @Nullable Instant consentedAt,
        @Nullable Instant pausedUntil) {

    /** Contains no address. */
    @Override
    public String toString() {
        return "ListedSubscriber[" + id + "]";
    }
}
