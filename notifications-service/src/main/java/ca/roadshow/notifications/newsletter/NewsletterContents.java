package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Reads the text of a newsletter and fills its blocks. */
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
     * @throws IllegalArgumentException if neither language is complete
     */
    public NewsletterContent of(NewsletterText text, Language wanted, NewsletterReader reader) {
        return content(text, wanted, (block, language) -> fill(block, language, reader));
    }

    /**
     * With blocks as they were filled earlier.
     *
     * @param blocks in the order of the text, from {@link NewsletterContent#blocks}; a missing one is filled now
     */
    public NewsletterContent of(NewsletterText text, Language wanted, List<Listing> blocks) {
        var earlier = blocks.iterator();
        return content(
                text,
                wanted,
                (block, language) ->
                        earlier.hasNext() ? earlier.next() : fill(block, language, NewsletterReader.ANYONE));
    }

    private NewsletterContent content(
            NewsletterText text, Language wanted, BiFunction<BodyPart.Block, Language, Listing> blocks) {
        var language = text.shownTo(wanted)
                .orElseThrow(() -> new IllegalArgumentException("Neither language of the newsletter is complete"));
        var sections = bodies.read(text.body(language)).stream()
                .<Section>map(part -> switch (part) {
                    case BodyPart.Written(var document) ->
                        new Section.Prose(markdown.mail(document), markdown.text(document));
                    case BodyPart.Button(var label, var url) -> new Section.Button(label, url);
                    case BodyPart.Block block -> blocks.apply(block, language);
                })
                .toList();
        return new NewsletterContent(
                language, OneLine.of(text.subject(language)), OneLine.of(text.preheader(language)), sections);
    }

    private Listing fill(BodyPart.Block block, Language language, NewsletterReader reader) {
        return switch (block) {
            case BodyPart.Meetups() -> blocks.meetups(reader.community(), language);
            case BodyPart.Calls() -> blocks.calls(reader.hearsOfCallsEarly(), language);
            case BodyPart.Conference() -> blocks.conferences(language);
            case BodyPart.Recap() -> blocks.recaps(reader.community(), language);
        };
    }
}
