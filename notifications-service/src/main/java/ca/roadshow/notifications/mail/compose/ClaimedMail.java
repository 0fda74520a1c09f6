package ca.roadshow.notifications.mail.compose;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.calendar.Occasion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ledger row that this process has claimed. Purpose and content are not parsed yet, so that an unreadable row fails alone and
 * its batch does not.
 *
 * @param claim the claim under which it may be settled
 * @param content JSON of a {@code MailContent}
 * @param priority the level of its {@code MailPriority}
 * @param cause position and time of the event that caused the mail; null if it has no position
 * @param batch its batch; null if it belongs to none
 */
public record ClaimedMail(
        long id,
        String claim,
        String purpose,
        String about,
        String messageId,
        String language,
        String content,
        Sealed contact,
        int priority,
        int attempts,
        Instant createdAt,
        @Nullable Occasion cause,
        @Nullable String batch) {}
