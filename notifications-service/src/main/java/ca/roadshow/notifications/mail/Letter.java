package ca.roadshow.notifications.mail;

import ca.roadshow.web.text.SafeHtml;
import ca.roadshow.web.ticket.QrCode;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in its reader's language, before it has a form.
 *
 * @param language {@code en} or {@code fr}
 * @param cannotCome where one tap gives a place back; null where there is none
 * @param why a sentence on why this person got it
 * @param oneClick where a mail program may unsubscribe by POST (RFC 8058); null where nothing was subscribed to
 * @param ticket of who has a seat; null in every other mail
 * @param notMe link to say that someone else used the address; null if that is impossible
 */
record Letter(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        Link button,
        @Nullable Link cannotCome,
        String why,
        @Nullable URI oneClick,
        @Nullable Ticket ticket,
        @Nullable Link notMe) {

    Letter with(Link toGiveItBack) {
        return new Letter(
                language, subject, greeting, paragraphs, facts, button, toGiveItBack, why, oneClick, ticket, notMe);
    }

    /** What stands after a label in plain text; French sets a space before it. */
    public String colon() {
        return language.equals("fr") ? "\u00a0:" : ":";
    }

    Letter with(Ticket enclosed) {
        return new Letter(
                language, subject, greeting, paragraphs, facts, button, cannotCome, why, oneClick, enclosed, notMe);
    }

    Letter objectedBy(Link toObject) {
        return new Letter(
                language, subject, greeting, paragraphs, facts, button, cannotCome, why, oneClick, ticket, toObject);
    }

    /**
     * A line of the small table, such as when and where.
     *
     * @param html the value with its paragraphs and lists; null if the value is plain text
     */
    record Fact(String label, String value, @Nullable SafeHtml html) {

        Fact(String label, String value) {
            this(label, value, null);
        }

        /** The separator between label and value in plain text: a value of several lines starts below the label. */
        public String gap() {
            return value.contains("\n") ? "\n" : " ";
        }
    }

    record Link(String label, String url) {}

    /** @param alt what is said where the image is not shown */
    record Ticket(String alt, QrCode image) {

        /** How the letter names the image that goes with it (RFC 2392). */
        static final String CONTENT_ID = "ticket@roadshow";

        public String source() {
            return "cid:" + CONTENT_ID;
        }
    }
}
