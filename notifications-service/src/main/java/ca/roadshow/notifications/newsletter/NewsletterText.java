package ca.roadshow.notifications.newsletter;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.locale.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a newsletter. A draft may be incomplete. A language is complete if it has a subject and a body; the preheader is
 * optional. A reader gets subject, preheader and body in the same language.
 *
 * @param preheader the line that mail programs show after the subject
 * @param body Markdown with placeholders
 */
public record NewsletterText(
        @Nullable Bilingual subject,
        @Nullable Bilingual preheader,
        @Nullable Bilingual body) {

    public String subject(Language language) {
        return of(subject, language);
    }

    public String preheader(Language language) {
        return of(preheader, language);
    }

    public String body(Language language) {
        return of(body, language);
    }

    public boolean isComplete(Language language) {
        return !subject(language).isBlank() && !body(language).isBlank();
    }

    /** Returns the language that a reader of {@code wanted} gets; empty if neither language is complete. */
    public Optional<Language> shownTo(Language wanted) {
        if (isComplete(wanted)) {
            return Optional.of(wanted);
        }
        return isComplete(wanted.other()) ? Optional.of(wanted.other()) : Optional.empty();
    }

    /** Returns the text in a language; empty if it is missing. */
    private static String of(@Nullable Bilingual text, Language language) {
        if (text == null) {
            return "";
        }
        var own = language == Language.FR ? text.fr() : text.en();
        return own == null ? "" : own;
    }
}
