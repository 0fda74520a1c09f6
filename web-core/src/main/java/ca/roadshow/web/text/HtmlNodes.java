package ca.roadshow.web.text;

import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Renders HTML where it differs from CommonMark's default. An image becomes its description, because it would be loaded
 * from another site; an unsafe link becomes its text.
 */
final class HtmlNodes extends CoreHtmlNodeRenderer {

    /** Where the text is displayed. */
    enum Place {
        /**
         * Inside pages, at any heading level, and in mails. A heading becomes a bold paragraph, which does not change the outline; links
         * within the site are not allowed, because they would not work in a mail.
         */
        ANYWHERE,
        /** As the whole content of a page, below the page's own heading. */
        WHOLE_PAGE,
        /** As the whole content of a mail, below the mail's own heading. Links within the site would not work there. */
        WHOLE_MAIL
    }

    private static final int HIGHEST = 2;
    private static final int LOWEST = 4;

    private final Place place;

    HtmlNodes(HtmlNodeRendererContext context, Place place) {
        super(context);
        this.place = place;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, Link.class);
    }

    @Override
    public void visit(Heading heading) {
        var html = context.getWriter();
        var below = place != Place.ANYWHERE;
        var tag = below ? "h" + Math.clamp(heading.getLevel(), HIGHEST, LOWEST) : "p";
        html.line();
        html.tag(tag);
        if (!below) html.tag("strong");
        visitChildren(heading);
        if (!below) html.tag("/strong");
        html.tag("/" + tag);
        html.line();
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (SafeLinks.leadsSomewhere(link) || (place == Place.WHOLE_PAGE && SafeLinks.staysHere(link))) {
            super.visit(link);
        } else {
            visitChildren(link);
        }
    }
}
