package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.calendar.Occasion;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.Letter.Link;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data that a composer has about one mail: its recipient, language, cause, and the texts of its purpose. */
public final class MailDraft {

    private final ClaimedMail mail;
    private final Contact contact;
    private final Words words;
    private final String senderName;
    private final @Nullable Link notMe;

    MailDraft(ClaimedMail mail, Contact contact, Words words, String senderName, @Nullable Link notMe) {
        this.mail = mail;
        this.contact = contact;
        this.words = words;
        this.senderName = senderName;
        this.notMe = notMe;
    }

    /** Returns the id of the RSVP, proposal or subscription that the mail is about. */
    public String about() {
        return mail.about();
    }

    /** Returns the address id of the recipient. */
    public String recipient() {
        return mail.contact().personId();
    }

    public Contact contact() {
        return contact;
    }

    public Language language() {
        return words.language();
    }

    /** Returns the position and time of the cause; empty if the event has no position in the history of its aggregate. */
    public Optional<Occasion> cause() {
        return Optional.ofNullable(mail.cause());
    }

    public String text(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** Creates a fact with the label {@code mail.fact.<label>}. */
    public Fact fact(String label, String value) {
        return new Fact(words.of("mail.fact." + label), value);
    }

    /** Creates a button with the label of the purpose. */
    public Link button(String url) {
        return new Link(words.own("button"), url);
    }

    /**
     * Starts a letter with the texts {@code mail.<purpose>.subject}, {@code .lead}, {@code .more} and {@code .why}.
     *
     * @param arguments of subject and lead
     */
    public Letter.Builder letter(Object... arguments) {
        return variant("", arguments);
    }

    /** Like {@link #letter}, with a suffix on the keys of subject and lead, for example {@code .venue}. */
    public Letter.Builder variant(String suffix, Object... arguments) {
        return new Letter.Builder(
                words.language().code(),
                words.own("subject" + suffix, arguments),
                words.greeting(contact),
                List.of(words.own("lead" + suffix, arguments), words.own("more")),
                words.own("why", senderName),
                notMe);
    }
}
