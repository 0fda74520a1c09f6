package ca.roadshow.web.text;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Where our HTML differs from CommonMark's. A heading becomes a bold paragraph, because a text is shown at many levels of
 * many pages and must not change their outline. An image becomes its description, because it would be loaded from elsewhere.
 */
final class HtmlNodes extends CoreHtmlNodeRenderer {

    HtmlNodes(HtmlNodeRendererContext context) {
        super(context);
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, Link.class);
    }

    @Override
    public void visit(Heading heading) {
        var html = context.getWriter();
        html.line();
        html.tag("p");
        html.tag("strong");
        visitChildren(heading);
        html.tag("/strong");
        html.tag("/p");
        html.line();
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (SafeLinks.leadsSomewhere(link)) {
            super.visit(link);
        } else {
            visitChildren(link);
        }
    }
}
