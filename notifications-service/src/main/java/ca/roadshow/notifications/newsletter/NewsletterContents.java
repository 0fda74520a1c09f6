package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.image.NewsletterImages;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.notifications.newsletter.Section.Listing.Item;
import ca.roadshow.notifications.newsletter.body.BodyPart;
import ca.roadshow.notifications.newsletter.body.BodyReader;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.springframework.stereotype.Component;

/** Reads the text of a newsletter and fills its blocks. */
@Component
public class NewsletterContents {

    private final BodyReader bodies;
    private final NewsletterBlocks blocks;
    private final NewsletterImages images;
    private final Markdown markdown;

    NewsletterContents(BodyReader bodies, NewsletterBlocks blocks, NewsletterImages images, Markdown markdown) {
        this.bodies = bodies;
        this.blocks = blocks;
        this.images = images;
        this.markdown = markdown;
    }

    /**
     * Returns the content in the reader's language if it is complete, otherwise in the other one.
     *
     * @throws IllegalArgumentException if neither language is complete
     */
    public NewsletterContent of(NewsletterText text, Language wanted, NewsletterReader reader) {
        return of(text, wanted, reader, UnaryOperator.identity());
    }

    /** @param links replaces the web addresses in HTML, but not in plain text, where readers see them */
    NewsletterContent of(NewsletterText text, Language wanted, NewsletterReader reader, UnaryOperator<String> links) {
        return content(text, wanted, (block, language) -> fill(block, language, reader), links);
    }

    /**
     * Returns the content with blocks that were filled earlier.
     *
     * @param blocks in the order of the text, from {@link NewsletterContent#blocks}; a missing one is filled now
     */
    public NewsletterContent of(NewsletterText text, Language wanted, List<Listing> blocks) {
        var earlier = blocks.iterator();
        return content(
                text,
                wanted,
                (block, language) ->
                        earlier.hasNext() ? earlier.next() : fill(block, language, NewsletterReader.ANYONE),
                UnaryOperator.identity());
    }

    private NewsletterContent content(
            NewsletterText text,
            Language wanted,
            BiFunction<BodyPart.Block, Language, Listing> blocks,
            UnaryOperator<String> links) {
        var language = text.shownTo(wanted)
                .orElseThrow(() -> new IllegalArgumentException("Neither language of the newsletter is complete"));
        var sections = bodies.read(text.body(language)).stream()
                .<Section>map(part -> switch (part) {
                    case BodyPart.Written(var document) -> prose(document, links);
                    case BodyPart.Picture picture -> picture(picture, language);
                    case BodyPart.Button(var label, var url) -> new Section.Button(label, links.apply(url));
                    case BodyPart.Block block -> linked(blocks.apply(block, language), links);
                })
                .toList();
        return new NewsletterContent(
                language, OneLine.of(text.subject(language)), OneLine.of(text.preheader(language)), sections);
    }

    /** Returns the image; its description if the image was not uploaded here. */
    private Section picture(BodyPart.Picture picture, Language language) {
        return images.at(picture.address())
                .<Section>map(image -> Section.Picture.of(
                        image.url().toString(),
                        picture.description().isBlank()
                                ? OneLine.of(image.alt().in(language.code()))
                                : OneLine.of(picture.description()),
                        image.width(),
                        image.height()))
                .orElseGet(() -> {
                    var description = new Document();
                    var paragraph = new Paragraph();
                    paragraph.appendChild(new Text(picture.description()));
                    description.appendChild(paragraph);
                    return prose(description, UnaryOperator.identity());
                });
    }

    boolean isUploaded(String address) {
        return images.at(address).isPresent();
    }

    private Section.Prose prose(Node document, UnaryOperator<String> links) {
        var text = markdown.text(document);
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Link link) {
                link.setDestination(links.apply(link.getDestination()));
                visitChildren(link);
            }
        });
        return new Section.Prose(markdown.mail(document), text);
    }

    private static Listing linked(Listing listing, UnaryOperator<String> links) {
        var items = listing.items().stream()
                .map(item -> new Item(item.title(), links.apply(item.url()), item.lines()))
                .toList();
        return new Listing(listing.heading(), items, listing.none());
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
