package ca.roadshow.web.text;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.text.CoreTextContentNodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/**
 * Renders plain text where it differs from CommonMark's default: links keep their address, and each line of a quotation
 * keeps its mark.
 */
final class TextNodes extends CoreTextContentNodeRenderer {

    TextNodes(TextContentNodeRendererContext context) {
        super(context);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(BlockQuote.class, Code.class, Image.class, Link.class);
    }

    @Override
    public void visit(BlockQuote quotation) {
        var text = context.getWriter();
        text.writePrefix("> ");
        text.pushPrefix("> ");
        visitChildren(quotation);
        text.popPrefix();
        text.block();
    }

    @Override
    public void visit(Code code) {
        context.getWriter().write(code.getLiteral());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    /** Writes the link's text, then its address, unless they are equal. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        var address = link.getDestination();
        var words = words(link);
        if (SafeLinks.leadsSomewhere(link) && !address.equals(words) && !address.endsWith(":" + words)) {
            context.getWriter().write((words.isBlank() ? "" : " ") + "(" + address + ")");
        }
    }

    private static String words(Link link) {
        var words = new StringBuilder();
        link.accept(new AbstractVisitor() {

            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineEnd) {
                words.append(' ');
            }
        });
        return words.toString();
    }
}
