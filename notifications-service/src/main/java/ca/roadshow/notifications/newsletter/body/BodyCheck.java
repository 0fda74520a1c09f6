package ca.roadshow.notifications.newsletter.body;

import ca.roadshow.notifications.newsletter.body.NewsletterProblem.Code;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Finds the problems of a body: unknown or misplaced placeholders, links that do not work in a mail, and images. */
public final class BodyCheck extends AbstractVisitor {

    private final Language language;
    private final Predicate<String> isUploaded;
    private final List<NewsletterProblem> problems = new ArrayList<>();

    private BodyCheck(Language language, Predicate<String> isUploaded) {
        this.language = language;
        this.isUploaded = isUploaded;
    }

    /** @param isUploaded whether an address leads to an image of this site */
    public static List<NewsletterProblem> of(List<BodyPart> parts, Language language, Predicate<String> isUploaded) {
        var check = new BodyCheck(language, isUploaded);
        for (var part : parts) {
            switch (part) {
                case BodyPart.Written(var document) -> document.accept(check);
                case BodyPart.Picture(var _, var address) -> check.image(address, null);
                case BodyPart.Block _, BodyPart.Button _ -> {}
            }
        }
        return check.problems;
    }

    /**
     * Adds the problem of an image, if it has one.
     *
     * @param uploaded the problem of an image of this site; null if it has none
     */
    private void image(String address, @Nullable Code uploaded) {
        var problem = isUploaded.test(address) ? uploaded : Code.IMAGE;
        if (problem != null) {
            add(problem, address);
        }
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
        image(image.getDestination(), Code.IMAGE_IN_TEXT);
        visitChildren(image);
    }

    /** Finds known placeholders that do not have a line of their own, and buttons without a link. */
    private void placeholders(String words) {
        var found = Placeholder.ANY.matcher(words);
        while (found.find()) {
            var known = Placeholder.of(found.group());
            if (known.isEmpty()) {
                unknown(found.group());
            } else {
                add(
                        known.get() == Placeholder.BUTTON ? Code.BUTTON_WITHOUT_LINK : Code.PLACEHOLDER_IN_TEXT,
                        found.group());
            }
        }
    }

    private void unknown(String placeholder) {
        var similar = Placeholder.similarTo(placeholder);
        problems.add(
                similar.isEmpty()
                        ? new NewsletterProblem(Code.UNKNOWN_PLACEHOLDER, language, placeholder)
                        : new NewsletterProblem(
                                Code.MISSPELLED_PLACEHOLDER,
                                language,
                                placeholder,
                                "{{" + similar.get().code() + "}}"));
    }

    private void add(Code code, String detail) {
        problems.add(new NewsletterProblem(code, language, detail));
    }
}
