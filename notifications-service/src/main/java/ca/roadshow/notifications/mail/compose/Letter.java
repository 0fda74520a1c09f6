package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.calendar.Invitation;
import ca.roadshow.web.text.SafeHtml;
import ca.roadshow.web.ticket.QrCode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a mail in the language of its reader, before it is rendered as HTML and plain text.
 *
 * @param language {@code en} or {@code fr}
 * @param listing a list of things to look at; null if there is none
 * @param cannotCome link to give a seat or place on the waitlist back; null if there is none
 * @param why a sentence that says why the person received the mail
 * @param oneClick address for one-click unsubscribe (RFC 8058); null if the mail belongs to no subscription
 * @param ticket null unless the person has a seat
 * @param invitation calendar entry; null if there is none
 * @param notMe link to report that someone else used the address; null if the mail has none
 */
public record Letter(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable Listing listing,
        Link button,
        @Nullable Link cannotCome,
        String why,
        @Nullable URI oneClick,
        @Nullable Ticket ticket,
        @Nullable Invitation invitation,
        @Nullable Link notMe)
        implements MailBody {

    /** Returns the colon after a label in plain text. In French, a non-breaking space precedes it. */
    public String colon() {
        return language.equals("fr") ? "\u00a0:" : ":";
    }

    /**
     * A row of the table in a mail, such as when and where.
     *
     * @param html the value with its paragraphs and lists; null if the value is plain text
     */
    public record Fact(String label, String value, @Nullable SafeHtml html) {

        public Fact(String label, String value) {
            this(label, value, null);
        }

        /** Returns the separator between label and value in plain text. A value of several lines starts below the label. */
        public String gap() {
            return value.contains("\n") ? "\n" : " ";
        }
    }

    public record Link(String label, String url) {}

    /** @param items may be empty only if the heading says that there are none */
    public record Listing(String heading, List<Item> items) {}

    /** @param lines below the linked title */
    public record Item(String title, String url, List<String> lines) {}

    /** @param alt text for readers who do not see the image */
    public record Ticket(String alt, QrCode image) {

        /** The content id by which the HTML refers to the image (RFC 2392). */
        static final String CONTENT_ID = "ticket@roadshow";

        public String source() {
            return "cid:" + CONTENT_ID;
        }
    }

    /** Builds a letter. Starts with the texts that every mail has; see {@link MailDraft#letter}. */
    public static final class Builder {

        private final String language;
        private final String subject;
        private final String greeting;
        private final List<String> paragraphs;
        private final String why;
        private final @Nullable Link notMe;
        private List<Fact> facts = List.of();
        private @Nullable Listing listing;
        private @Nullable Link button;
        private @Nullable Link cannotCome;
        private @Nullable URI oneClick;
        private @Nullable Ticket ticket;
        private @Nullable Invitation invitation;

        Builder(
                String language,
                String subject,
                String greeting,
                List<String> paragraphs,
                String why,
                @Nullable Link notMe) {
            this.language = language;
            this.subject = subject;
            this.greeting = greeting;
            this.paragraphs = paragraphs;
            this.why = why;
            this.notMe = notMe;
        }

        /** Returns the paragraphs as one text, for a calendar entry. */
        public String text() {
            return String.join("\n\n", paragraphs);
        }

        public Builder facts(List<Fact> all) {
            facts = List.copyOf(all);
            return this;
        }

        public Builder listing(Listing list) {
            listing = list;
            return this;
        }

        public Builder button(Link link) {
            button = link;
            return this;
        }

        public Builder cannotCome(Link link) {
            cannotCome = link;
            return this;
        }

        public Builder oneClick(URI address) {
            oneClick = address;
            return this;
        }

        public Builder ticket(Ticket image) {
            ticket = image;
            return this;
        }

        public Builder invitation(@Nullable Invitation entry) {
            invitation = entry;
            return this;
        }

        public Letter build() {
            return new Letter(
                    language,
                    subject,
                    greeting,
                    paragraphs,
                    facts,
                    listing,
                    Objects.requireNonNull(button, "Every mail has a button"),
                    cannotCome,
                    why,
                    oneClick,
                    ticket,
                    invitation,
                    notMe);
        }
    }
}
