package ca.roadshow.notifications.mail;

/**
 * A mail to queue.
 *
 * @param addressId the person
 * @param subject what it is about and which occasion: with person and purpose the key that is never mailed twice
 * @param about the recipient's entry that it goes to
 */
public record Mail(String addressId, MailPurpose purpose, String subject, String about, MailContent content) {}
