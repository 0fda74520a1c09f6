package ca.roadshow.notifications.mail.ledger;

/**
 * A mail to one person.
 *
 * @param subject what the mail is about and its occasion; a person gets one mail per purpose and subject
 * @param about the recipient to use; see {@link Recipients}
 */
public record Mail(String addressId, MailPurpose purpose, String subject, String about, MailContent content) {}
