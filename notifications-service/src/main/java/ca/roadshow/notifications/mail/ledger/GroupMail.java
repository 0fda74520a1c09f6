package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The same mail to everyone in an audience.
 *
 * @param subject what the mail is about and on which occasion; unique together with person and purpose
 * @param batch its {@link MailBatches batch}; null for mails that are sent without delay
 */
public record GroupMail(
        MailPurpose purpose,
        String subject,
        MailContent content,
        Audience audience,
        @Nullable String batch) {

    public GroupMail(MailPurpose purpose, String subject, MailContent content, Audience audience) {
        this(purpose, subject, content, audience, null);
    }
}
