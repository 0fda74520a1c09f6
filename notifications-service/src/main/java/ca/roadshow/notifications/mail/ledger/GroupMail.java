package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The same mail to everyone in an audience.
 *
 * @param subject what the mail is about and its occasion; a person gets one mail per purpose and subject
 * @param batch its {@link MailBatches batch}; null if the mails belong to none
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
