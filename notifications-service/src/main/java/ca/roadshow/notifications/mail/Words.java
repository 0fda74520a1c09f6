package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.mail.Letter.Fact;
import ca.roadshow.web.locale.Language;
import org.springframework.context.MessageSource;

/** The words of one purpose in one language. */
record Words(MessageSource messages, MailPurpose purpose, Language language) {

    /** {@code mail.<purpose>.<part>}. */
    String own(String part, Object... args) {
        return of("mail." + purpose.wireName() + "." + part, args);
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, language.locale());
    }

    String greeting(Contact contact) {
        var name = contact.name() == null ? "" : OneLine.of(contact.name());
        return name.isEmpty() ? of("mail.greeting.anyone") : of("mail.greeting", name);
    }

    Fact fact(String label, String value) {
        return new Fact(of("mail.fact." + label), value);
    }
}
