package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.newsletter.NewsletterProblem.Code;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/** Finds what is wrong in a body: unknown or misplaced placeholders, links that do not work in a mail, and images. */
final class BodyCheck extends AbstractVisitor {

    private final Language language;
    private final List<NewsletterProblem> problems = new ArrayList<>();

    private BodyCheck(Language language) {
        this.language = language;
    }

    static List<NewsletterProblem> of(List<BodyPart> parts, Language language) {
        var check = new BodyCheck(language);
        for (var part : parts) {
            if (part instanceof BodyPart.Written(var document)) {
                document.accept(check);
            }
        }
        return check.problems;
    }

    @Override
    public void visit(Paragraph paragraph) {
        placeholders(BodyWords.of(paragraph));
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        placeholders(BodyWords.of(heading));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (!Markdown.isSafe(link)) {
            add(Code.LINK_SCHEME, link.getDestination());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        add(Code.IMAGE, image.getDestination());
        visitChildren(image);
    }

    /** A known placeholder in a written part does not have a line of its own, or is a button without a link. */
    private void placeholders(String words) {
        var found = Placeholder.ANY.matcher(words);
        while (found.find()) {
            var known = Placeholder.of(found.group());
            add(
                    known.isEmpty()
                            ? Code.UNKNOWN_PLACEHOLDER
                            : known.get() == Placeholder.BUTTON ? Code.BUTTON_WITHOUT_LINK : Code.PLACEHOLDER_IN_TEXT,
                    found.group());
        }
    }

    private void add(Code code, String detail) {
        problems.add(new NewsletterProblem(code, language, detail));
    }
}
