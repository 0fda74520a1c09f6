package ca.roadshow.notifications.newsletter.body;

import ca.roadshow.web.locale.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem that an organizer should correct before sending. Its text is the message {@code newsletter.problem.<code>} with
 * {@code detail} and {@code suggestion} as arguments.
 *
 * @param language the language of the text that has the problem; null if it concerns both
 * @param detail for example the name of the unknown placeholder
 * @param suggestion the name that was probably meant; empty if none is similar
 */
public record NewsletterProblem(Code code, @Nullable Language language, String detail, String suggestion) {

    public NewsletterProblem(Code code, @Nullable Language language, String detail) {
        this(code, language, detail, "");
    }

    public enum Code {
        /** Neither language has both a subject and a body. */
        INCOMPLETE(true),
        /** The text in one language is missing, so its readers get the other one. */
        FALLBACK(false),
        /** The subject has a line end. */
        SUBJECT_LINES(true),
        SUBJECT_LONG(true),
        UNKNOWN_PLACEHOLDER(true),
        /** An unknown placeholder that is similar to a known one. */
        MISSPELLED_PLACEHOLDER(true),
        /** A placeholder that does not have a line of its own. */
        PLACEHOLDER_IN_TEXT(true),
        BUTTON_WITHOUT_LINK(true),
        /** A link that is neither https, http nor mailto. */
        LINK_SCHEME(true),
        /** Images from other sites are shown as their description. */
        IMAGE(false),
        /** An image in the middle of a paragraph is shown as its description. */
        IMAGE_IN_TEXT(false),
        /** Gmail does not show the end of a mail whose HTML is larger than 102 kB. */
        HTML_LARGE(false);

        private final boolean blocks;

        Code(boolean blocks) {
            this.blocks = blocks;
        }

        /** Returns the code in the API, for example {@code unknown-placeholder}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the problem prevents sending. Other problems are warnings. */
    public boolean blocks() {
        return code.blocks;
    }
}
