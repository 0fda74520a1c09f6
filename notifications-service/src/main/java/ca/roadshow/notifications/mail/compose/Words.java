package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.web.locale.Language;
import org.springframework.context.MessageSource;

/** The texts of one purpose in one language. */
record Words(MessageSource messages, String purpose, Language language) {

    /** Returns the text {@code mail.<purpose>.<part>}. */
    String own(String part, Object... args) {
        return of("mail." + purpose + "." + part, args);
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, language.locale());
    }

    String greeting(Contact contact) {
        var name = contact.name() == null ? "" : OneLine.of(contact.name());
        return name.isEmpty() ? of("mail.greeting.anyone") : of("mail.greeting", name);
    }
}
