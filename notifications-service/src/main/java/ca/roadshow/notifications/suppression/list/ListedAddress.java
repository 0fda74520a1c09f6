package ca.roadshow.notifications.suppression.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suppressed address in organizers' lists.
 *
 * @param id address id of the person
 * @param email null if the person was erased
 * @param reason code of a {@link SuppressionReason}
 * @param scope {@code news} or {@code all}
 * @param status status code of the bounce (RFC 3463)
 * @param mail purpose of the mail that came back
 * @param campaign id of its campaign
 * @param note the organizer's note
 */
record ListedAddress(
        String id,
        @Nullable String email,
        String reason,
        String scope,
        @Nullable String status,
        @Nullable String mail,
        @Nullable String campaign,
        @Nullable String note,
        Instant since) {}
