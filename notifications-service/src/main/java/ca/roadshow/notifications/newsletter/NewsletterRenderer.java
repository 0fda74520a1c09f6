package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Renders newsletters. Blocks are filled with the announcements at the time of the call. */
public interface NewsletterRenderer {

    /**
     * Renders a newsletter in the reader's language language if it is complete, otherwise in the other one.
     *
     * @param language the reader's language
     * @throws IllegalArgumentException if neither language is complete
     */
    NewsletterMail render(NewsletterText text, Language language, NewsletterReader reader);

    /**
     * Like {@link #render}, with gaps in place of the reader's links. Readers whose newsletters differ only in these links share
     * an instance for some time.
     */
    SharedNewsletter share(NewsletterText text, Language language, NewsletterReader reader);

    /** @param gaps placeholders in HTML and text, with this reader's link for each */
    record SharedNewsletter(NewsletterMail mail, Map<String, URI> gaps) {}

    /** Returns the names of the blocks that a body may contain, in the order of the help. */
    List<String> blocks();

    /** Returns the problems of both languages; empty if the newsletter can be sent to everyone without changes. */
    List<NewsletterProblem> check(NewsletterText text);

    /** Whether a body contains a block with announcements, such as a list of meetups. */
    boolean hasListings(NewsletterText text);
}
