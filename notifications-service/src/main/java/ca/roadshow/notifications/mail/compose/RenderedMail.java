package ca.roadshow.notifications.mail.compose;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A mail that its composer has rendered.
 *
 * @param html a complete document
 * @param text plain text with the same content
 * @param oneClick address for one-click unsubscribe (RFC 8058); null if nothing was subscribed to
 * @param list the list that the mail was sent to; null if it was not sent to a list
 */
public record RenderedMail(
        String language,
        String subject,
        String html,
        String text,
        @Nullable URI oneClick,
        @Nullable MailingList list) implements MailBody {}
