package ca.roadshow.notifications.mail;

import ca.roadshow.events.person.Sealed;
import java.time.Instant;

/**
 * A ledger row that this process is sending, its words not understood yet: one that nobody understands fails alone.
 *
 * @param purpose wire name of a {@link MailPurpose}
 * @param content JSON of a {@link MailContent}
 */
record ClaimedMail(
        long id,
        String purpose,
        String about,
        String messageId,
        String language,
        String content,
        Sealed contact,
        int attempts,
        Instant createdAt) {}
