package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the blocks of newsletters with what is announced now. */
@Component
public class NewsletterContents {

    private final BodyReader bodies;
    private final NewsletterBlocks blocks;
    private final Markdown markdown;

    NewsletterContents(BodyReader bodies, NewsletterBlocks blocks, Markdown markdown) {
        this.bodies = bodies;
        this.blocks = blocks;
        this.markdown = markdown;
    }

    /**
     * In the language of the reader if it is complete, else in the other one.
     *
     * @param community slug of the reader's community; null shows the meetups of all communities
     * @throws IllegalArgumentException if neither language is complete
     */
    public NewsletterContent of(NewsletterText text, Language reader, @Nullable String community) {
        var language = text.shownTo(reader)
                .orElseThrow(() -> new IllegalArgumentException("Neither language of the newsletter is complete"));
        var sections = bodies.read(text.body(language)).stream()
                .map(part -> section(part, language, community))
                .toList();
        return new NewsletterContent(
                language, OneLine.of(text.subject(language)), OneLine.of(text.preheader(language)), sections);
    }

    private Section section(BodyPart part, Language language, @Nullable String community) {
        return switch (part) {
            case BodyPart.Written(var document) -> new Section.Prose(markdown.mail(document), markdown.text(document));
            case BodyPart.Button(var label, var url) -> new Section.Button(label, url);
            case BodyPart.Meetups() -> blocks.meetups(community, language);
            case BodyPart.Calls() -> blocks.calls(language);
            case BodyPart.Conference() -> blocks.conferences(language);
            case BodyPart.Recap() -> blocks.recaps(community, language);
        };
    }
}
