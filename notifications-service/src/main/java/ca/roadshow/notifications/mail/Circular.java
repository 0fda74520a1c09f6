package ca.roadshow.notifications.mail;

/**
 * One mail to many attendees of a meetup.
 *
 * @param subject with person and purpose the key that is never mailed twice
 */
public record Circular(MailPurpose purpose, String meetupId, String subject, MailContent content, Readers readers) {

    /** Who of those that answered a meetup's invitation. */
    public enum Readers {
        SEATED,
        SEATED_AND_IN_LINE;

        String[] statuses() {
            return switch (this) {
                case SEATED -> new String[] {"CONFIRMED"};
                case SEATED_AND_IN_LINE -> new String[] {"CONFIRMED", "WAITLISTED"};
            };
        }
    }
}
