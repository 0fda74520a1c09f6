package ca.roadshow.web.text;

import ca.roadshow.web.text.HtmlNodes.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders texts that people write: paragraphs, line ends as typed, lists, quotations, emphasis, code and links. HTML in a
 * text is shown as it was typed. Two libraries in sequence: the renderer writes only these elements, and the
 * sanitizer allows only these. Templates see it as {@code @markdown}.
 */
public final class Markdown {

    /** Longer than the limit of any field. */
    static final int LONGEST = 50_000;

    /** The deepest nesting. Rendering is recursive, so nesting uses stack. */
    static final int DEEPEST = 16;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");

    /** Control characters, and characters that change the direction of the text around them (UAX #9). */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4")
            .allowElements("p", "br", "ul", "ol", "li", "blockquote", "hr", "pre", "code", "strong", "em", "a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    /** The order matters: {@code ---} may be a heading or a rule, and {@code - - -} a rule or a list. */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(
            List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class));

    private final Parser parser = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final HtmlRenderer html = renderer("<br>\n", Place.ANYWHERE);
    private final HtmlRenderer page = renderer("\n", Place.WHOLE_PAGE);
    private final HtmlRenderer mail = renderer("<br>\n", Place.WHOLE_MAIL);

    private final TextContentRenderer text = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(TextNodes::new)
            .build();

    /** Renders for a page or for the HTML of a mail. */
    public SafeHtml html(@Nullable String markdown) {
        return markdown == null ? SafeHtml.EMPTY : safe(html.render(parse(markdown)));
    }

    /**
     * Renders a file that is a whole page below its title: with headings and links within the site; wrapped lines are
     * joined.
     */
    public SafeHtml page(String markdown) {
        return safe(page.render(parse(markdown)));
    }

    /** Renders a text that is a whole mail below its own heading: with headings. */
    public SafeHtml mail(Node parsed) {
        return safe(mail.render(parsed));
    }

    /** Renders plain text for a mail or a calendar: the same structure without Markdown characters. */
    public String text(@Nullable String markdown) {
        return markdown == null ? "" : text(parse(markdown));
    }

    /** Like {@link #text(String)}. */
    public String text(Node parsed) {
        return text.render(parsed).strip();
    }

    /** Whether a link is rendered as a link. Others become their text. */
    public static boolean isSafe(Link link) {
        return SafeLinks.leadsSomewhere(link);
    }

    private static HtmlRenderer renderer(String lineEnd, Place place) {
        return HtmlRenderer.builder()
                .softbreak(lineEnd)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new HtmlNodes(context, place))
                .build();
    }

    private static SafeHtml safe(String rendered) {
        return new SafeHtml(POLICY.sanitize(rendered).strip());
    }

    /** Parses a text, for callers that render it in parts. */
    public Node parse(String markdown) {
        var clean = UNSEEN.matcher(LINE_ENDS.matcher(markdown).replaceAll("\n")).replaceAll("");
        return clean.length() <= LONGEST ? parser.parse(clean) : asTyped(clean);
    }

    private static Node asTyped(String text) {
        var document = new Document();
        for (var block : BLANK_LINES.split(text)) {
            var paragraph = new Paragraph();
            block.lines().forEach(line -> {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new SoftLineBreak());
                }
                paragraph.appendChild(new Text(line));
            });
            document.appendChild(paragraph);
        }
        return document;
    }
}
