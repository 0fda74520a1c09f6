package ca.roadshow.notifications.mail;

import org.jspecify.annotations.Nullable;

/**
 * How to write to somebody about one thing; sealed wherever it rests.
 *
 * @param name null where a person gave none
 * @param language {@code en} or {@code fr}
 * @param work title of what the person proposed, their own words; null elsewhere
 */
public record Contact(
        @Nullable String name,
        String email,
        String language,
        @Nullable String work) {

    /** Someone of whom nothing but the address is known. */
    public static Contact of(String email, String language) {
        return new Contact(null, email, language, null);
    }

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "Contact[" + language + "]";
    }
}
