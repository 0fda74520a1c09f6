package ca.roadshow.notifications.subscriber.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber in organizers' lists.
 *
 * @param email null after an erasure
 * @param status {@code PENDING}, {@code CONFIRMED} or {@code UNSUBSCRIBED}
 * @param topics confirmed topics that the organizer may see
 * @param consentWording version of the text; {@code import} if the consent is from a file; null before the first consent
 * @param consentSource where the reader agreed, according to the file; null if the consent is not from a file
 */
public record ListedSubscriber(
        String id,
        @Nullable String email,
        @Nullable String name,
        String language,
        String status,
        List<String> topics,
        @Nullable String consentWording,
        @Nullable String consentSource,
        @Nullable Instant consentedAt,
        @Nullable Instant pausedUntil) {

    /** Contains no address. */
    @Override
    public String toString() {
        return "ListedSubscriber[" + id + "]";
    }
}
