package ca.roadshow.notifications.newsletter;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes the HTML of a newsletter: Thymeleaf escapes the content and fills the MJML template, and MJML produces tables, which
 * Outlook and Gmail display correctly.
 */
@Component
class MjmlTemplate {

    /** Elements in organizers' texts that get inline styles, because some mail programs ignore style sheets. */
    private static final Pattern ELEMENT = Pattern.compile("<(h2|h3|h4|p|ul|ol|blockquote|pre|hr|a)(?=[ >/])");

    /** Delimiter before and after the number of a section. A text that contains it can at most repeat a section. */
    private static final String MARK = "\ue000";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MjmlTemplate() {
        var resolver = new ClassLoaderTemplateResolver(MjmlTemplate.class.getClassLoader());
        resolver.setPrefix("notifications/mail/");
        resolver.setSuffix(".mjml");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.addTemplateResolver(resolver);
    }

    String html(Page page) {
        var content = page.content();
        var model = new Context(content.language().locale());
        model.setVariable("page", page);
        model.setVariable("content", content);
        model.setVariable("mark", MARK);
        var mjml = engine.process("newsletter", model);
        var html =
                Mjml4j.render(mjml, new Mjml4j.Configuration(content.language().tag(), Mjml4j.TextDirection.LTR));
        return withProse(html, content);
    }

    /** Inserts the organizers' texts last, so that neither template language interprets them. */
    private static String withProse(String html, NewsletterContent content) {
        var sections = content.sections();
        for (var number = 0; number < sections.size(); number++) {
            if (sections.get(number) instanceof Section.Prose prose) {
                html = html.replace(MARK + number + MARK, styled(prose));
            }
        }
        return html;
    }

    /** Adds inline styles. The text is sanitized, so these names occur only as elements. */
    private static String styled(Section.Prose prose) {
        return ELEMENT.matcher(prose.html().value())
                .replaceAll(found -> "<" + found.group(1) + " style=\"" + style(found.group(1)) + "\"");
    }

    private static String style(String element) {
        return switch (element) {
            case "h2" -> "margin:24px 0 10px;font-size:20px;line-height:1.3;";
            case "h3", "h4" -> "margin:20px 0 8px;font-size:17px;line-height:1.35;";
            case "ul", "ol" -> "margin:0 0 16px;padding-left:24px;";
            case "blockquote" -> "margin:0 0 16px;padding-left:14px;border-left:3px solid #c9c4b8;";
            case "pre" -> "margin:0 0 16px;white-space:pre-wrap;";
            case "hr" -> "margin:20px 0;border:0;border-top:1px solid #dedad1;";
            case "a" -> "color:#0d5f54;";
            default -> "margin:0 0 16px;";
        };
    }
}
