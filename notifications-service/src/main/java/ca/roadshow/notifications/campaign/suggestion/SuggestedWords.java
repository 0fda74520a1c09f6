package ca.roadshow.notifications.campaign.suggestion;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import org.springframework.context.MessageSource;

/** The texts of one kind of draft in one language. */
record SuggestedWords(MessageSource messages, SuggestionKind kind, Language language) {

    String of(String key, Object... arguments) {
        return messages.getMessage("suggestion." + kind.code() + "." + key, arguments, language.locale());
    }

    /** Returns a line of the body that is shown as a button. */
    String button(URI link) {
        return "{{button}} [" + of("button") + "](" + link + ")";
    }
}
