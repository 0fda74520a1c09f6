package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter with its footer. The footer is in the reader's own language, because the reader must understand how to
 * unsubscribe.
 *
 * @param fallback sentence in the reader's language that the content is in the other one; null if it is in the reader's
 */
record Page(
        NewsletterContent content,
        Language reader,
        @Nullable String fallback,
        Footer footer) {

    /**
     * @param why a sentence that says why the reader got the mail; null if there is nothing to unsubscribe from
     * @param counts a sentence that says that clicks on links are counted; null if they are not
     */
    record Footer(@Nullable String why, @Nullable String counts, MailSettings sender, List<Link> links) {}

    record Link(String label, String url) {}
}
