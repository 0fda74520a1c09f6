package ca.roadshow.notifications.mail.compose;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that its composer has rendered. Many mails may share one rendering with gaps, which is then encoded only once.
 *
 * @param html a complete document
 * @param text plain text with the same content
 * @param gaps placeholders in {@code html} and {@code text} for addresses that differ from reader to reader, with the address for
 *     each
 * @param oneClick address for one-click unsubscribe (RFC 8058); null if the mail belongs to no subscription
 * @param list the list that the mail was sent to; null if it was not sent to a list
 */
public record RenderedMail(
        String language,
        String subject,
        String html,
        String text,
        Map<String, URI> gaps,
        @Nullable URI oneClick,
        @Nullable MailingList list)
        implements MailBody {

    /** Creates a mail without gaps. */
    public RenderedMail(
            String language,
            String subject,
            String html,
            String text,
            @Nullable URI oneClick,
            @Nullable MailingList list) {
        this(language, subject, html, text, Map.of(), oneClick, list);
    }
}
