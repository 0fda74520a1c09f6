package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Renders newsletters. Blocks are filled with what is announced at the time of the call. */
public interface NewsletterRenderer {

    /**
     * In the language of the reader if it is complete, else in the other one.
     *
     * @param language the reader's
     * @throws IllegalArgumentException if neither language is complete
     */
    NewsletterMail render(NewsletterText text, Language language, NewsletterReader reader);

    /**
     * Like {@link #render}, with gaps in place of the reader's links. Readers whose newsletters differ in nothing else get the same
     * instance for some time.
     */
    SharedNewsletter share(NewsletterText text, Language language, NewsletterReader reader);

    /** @param gaps what stands in HTML and text for a link of this reader, and the link */
    record SharedNewsletter(NewsletterMail mail, Map<String, URI> gaps) {}

    /** Names of the blocks that a body may contain, in the order of the help. */
    List<String> blocks();

    /** Problems of both languages; empty if the newsletter can be sent to everyone as it is. */
    List<NewsletterProblem> check(NewsletterText text);

    /** Whether a body contains a block that fills itself, such as a list of meetups. */
    boolean hasListings(NewsletterText text);
}
