package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.notifications.subscription.TopicName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid row of a file.
 *
 * @param consentedAt null without proof of consent
 * @param consentSource null without proof of consent
 */
record FileRow(
        int row,
        AddressId person,
        String email,
        @Nullable String name,
        String language,
        Set<TopicName> topics,
        @Nullable Instant consentedAt,
        @Nullable String consentSource) {

    boolean hasProof() {
        return consentedAt != null && consentSource != null;
    }

    /** Contains no address. */
    @Override
    public String toString() {
        return "FileRow[" + row + "]";
    }
}
