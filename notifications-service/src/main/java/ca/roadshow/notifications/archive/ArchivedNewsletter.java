package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.locale.Language;
import java.time.Instant;

/**
 * A newsletter whose sending has started.
 *
 * @param isListed whether the archive, the feed and the sitemap list it
 */
public record ArchivedNewsletter(
        String campaignId, String slug, NewsletterText text, Instant sentAt, boolean isListed) {

    /** Returns the subject in the reader's language if there is one, otherwise in the other language. */
    public String subject(Language reader) {
        return text.subject(language(reader));
    }

    public String preheader(Language reader) {
        return text.preheader(language(reader));
    }

    /** Returns the language in which the reader sees the newsletter. */
    public Language language(Language reader) {
        return text.shownTo(reader).orElse(reader);
    }

    public String path() {
        return "/newsletter/" + slug;
    }
}
