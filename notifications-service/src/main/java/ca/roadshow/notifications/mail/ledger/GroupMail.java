package ca.roadshow.notifications.mail.ledger;

/**
 * The same mail to everyone in an audience.
 *
 * @param subject what the mail is about and on which occasion; unique together with person and purpose
 */
public record GroupMail(MailPurpose purpose, String subject, MailContent content, Audience audience) {}
