package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The data to address a person in mails about one thing. Always stored encrypted.
 *
 * @param name null if the person gave none
 * @param language {@code en} or {@code fr}
 * @param work title of the person's proposal; null in mails about other things
 */
public record Contact(
        @Nullable String name,
        String email,
        String language,
        @Nullable String work) {

    /** Creates a contact without a name. */
    public static Contact of(String email, String language) {
        return new Contact(null, email, language, null);
    }

    /** Contains neither the name nor the address. */
    @Override
    public String toString() {
        return "Contact[" + language + "]";
    }
}
