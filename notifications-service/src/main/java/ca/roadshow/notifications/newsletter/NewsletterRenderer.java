package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;
import java.util.List;

/** Renders newsletters. Blocks are filled with what is announced at the time of the call. */
public interface NewsletterRenderer {

    /**
     * In the language of the reader if it is complete, else in the other one.
     *
     * @param language the reader's
     * @throws IllegalArgumentException if neither language is complete
     */
    NewsletterMail render(NewsletterText text, Language language, NewsletterReader reader);

    /** Problems of both languages; empty if the newsletter can be sent to everyone as it is. */
    List<NewsletterProblem> check(NewsletterText text);
}
