package ca.roadshow.notifications.newsletter.body;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the text of a node, without code. */
final class BodyWords extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private BodyWords() {}

    static String of(Node node) {
        var visitor = new BodyWords();
        node.accept(visitor);
        return visitor.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(' ');
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        words.append('\n');
    }
}
