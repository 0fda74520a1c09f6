package ca.roadshow.notifications.mail;

import ca.roadshow.events.person.Sealed;
import java.time.Instant;

/** A ledger row that this process is sending. */
record ClaimedMail(
        long id,
        MailPurpose purpose,
        String about,
        String messageId,
        String language,
        MailContent content,
        Sealed contact,
        int attempts,
        Instant createdAt) {}
