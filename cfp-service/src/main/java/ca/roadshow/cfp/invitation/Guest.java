package ca.roadshow.cfp.invitation;

/**
 * A person who is invited to speak. Only stored encrypted.
 *
 * @param language of mails until they choose another, {@code en} or {@code fr}
 */
public record Guest(String email, String language) {

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "Guest[]";
    }
}
