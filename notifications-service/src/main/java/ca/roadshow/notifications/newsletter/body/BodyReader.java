package ca.roadshow.notifications.newsletter.body;

import ca.roadshow.notifications.newsletter.body.BodyPart.Button;
import ca.roadshow.notifications.newsletter.body.BodyPart.Calls;
import ca.roadshow.notifications.newsletter.body.BodyPart.Conference;
import ca.roadshow.notifications.newsletter.body.BodyPart.Meetups;
import ca.roadshow.notifications.newsletter.body.BodyPart.Picture;
import ca.roadshow.notifications.newsletter.body.BodyPart.Recap;
import ca.roadshow.notifications.newsletter.body.BodyPart.Written;
import ca.roadshow.web.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Splits a body at its placeholders. Works on the parsed Markdown instead of lines, so a placeholder in a code block or a list
 * remains text, and links that are defined at the end of the body work in every part.
 */
@Component
public class BodyReader {

    private final Markdown markdown;

    BodyReader(Markdown markdown) {
        this.markdown = markdown;
    }

    public List<BodyPart> read(String body) {
        var parts = new ArrayList<BodyPart>();
        var written = new Document();
        var following = markdown.parse(body).getFirstChild();
        while (following != null) {
            var node = following;
            following = node.getNext();
            var placeholder = placeholder(node);
            var part = placeholder.or(() -> picture(node));
            if (part.isPresent()) {
                written = closeWritten(written, parts);
                parts.add(part.get());
            } else {
                written.appendChild(node);
            }
        }
        closeWritten(written, parts);
        return parts;
    }

    private static Document closeWritten(Document written, List<BodyPart> parts) {
        if (written.getFirstChild() != null) {
            parts.add(new Written(written));
        }
        return new Document();
    }

    private static Optional<BodyPart> picture(Node node) {
        return node instanceof Paragraph && node.getFirstChild() instanceof Image image && image.getNext() == null
                ? Optional.of(new Picture(BodyWords.of(image), image.getDestination()))
                : Optional.empty();
    }

    private static Optional<BodyPart> placeholder(Node node) {
        if (!(node instanceof Paragraph) || !(node.getFirstChild() instanceof Text text)) {
            return Optional.empty();
        }
        var rest = text.getNext();
        return Placeholder.of(text.getLiteral()).flatMap(placeholder -> switch (placeholder) {
            case MEETUPS -> ifAlone(new Meetups(), rest);
            case CALLS -> ifAlone(new Calls(), rest);
            case CONFERENCE -> ifAlone(new Conference(), rest);
            case RECAP -> ifAlone(new Recap(), rest);
            case BUTTON -> button(rest);
        });
    }

    private static Optional<BodyPart> ifAlone(BodyPart block, @Nullable Node rest) {
        return rest == null ? Optional.of(block) : Optional.empty();
    }

    private static Optional<BodyPart> button(@Nullable Node node) {
        if (node instanceof Link link && link.getNext() == null && Markdown.isSafe(link)) {
            return Optional.of(new Button(BodyWords.of(link), link.getDestination()));
        }
        return Optional.empty();
    }
}
