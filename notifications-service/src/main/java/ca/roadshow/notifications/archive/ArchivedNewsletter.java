package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.locale.Language;
import java.time.Instant;

/**
 * A newsletter whose sending has started.
 *
 * @param isListed whether the archive, the feed and the sitemap name it
 */
public record ArchivedNewsletter(
        String campaignId, String slug, NewsletterText text, Instant sentAt, boolean isListed) {

    /** In the reader's language if it has one. */
    public String subject(Language reader) {
        return text.subject(language(reader));
    }

    public String preheader(Language reader) {
        return text.preheader(language(reader));
    }

    /** The language that a reader gets. */
    public Language language(Language reader) {
        return text.shownTo(reader).orElse(reader);
    }

    public String path() {
        return "/newsletter/" + slug;
    }
}
