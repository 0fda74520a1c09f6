package ca.roadshow.notifications.embed;

import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.Site;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The HTML that organizers copy to other sites. */
@Component
class EmbedSnippets {

    /**
     * Height of the frame in pixels: fits the form in French, without a choice of topics, in the width of a phone. Each topic
     * adds to it. With errors, the frame scrolls.
     */
    private static final int HEIGHT = 580;

    private static final int HEIGHT_OF_TOPIC = 45;

    private final MessageSource messages;
    private final MailSettings sender;
    private final Site site;

    EmbedSnippets(MessageSource messages, MailSettings sender, Site site) {
        this.messages = messages;
        this.sender = sender;
        this.site = site;
    }

    /** Returns the path of the page for a frame. */
    String path(Map<String, String> topics, Language language) {
        return EmbedPages.PATH + "?topics=" + String.join(",", topics.keySet()) + "&language=" + language.code();
    }

    String frame(Map<String, String> topics, Language language) {
        return """
                <iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" style="border:0"></iframe>
                """.formatted(
                escaped(site.address(path(topics, language))), text("subscription.title", language), height(topics));
    }

    private static int height(Map<String, String> topics) {
        return topics.size() == 1 ? HEIGHT : HEIGHT + HEIGHT_OF_TOPIC * topics.size();
    }

    /** Returns a form of plain HTML, without scripts and styles. */
    String form(Map<String, String> topics, Language language) {
        var action = site.address(
                EmbedPages.PATH + "?topics=" + String.join(",", topics.keySet()) + "&lang=" + language.code());
        return """
                <form method="post" action="%s" accept-charset="utf-8" lang="%s">
                %s  <p><label>%s <input type="email" name="email" autocomplete="email" required></label></p>
                  <p hidden><label>%s <input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
                  <p><small>%s</small></p>
                  <p><button type="submit">%s</button></p>
                  <p><small>%s</small></p>
                </form>
                """.formatted(
                escaped(action),
                language.tag(),
                topics.size() == 1 ? only(topics) : choice(topics, language),
                text("field.email", language),
                text("part.guard", language),
                text("subscription.consent", language, sender.fromName()),
                text("subscription.submit", language),
                text("subscription.sender", language, sender.fromName(), sender.postalAddress(), sender.fromAddress()));
    }

    private static String only(Map<String, String> topics) {
        return topics.entrySet().stream()
                .map(topic -> "  <p>%s <input type=\"hidden\" name=\"topic\" value=\"%s\"></p>\n"
                        .formatted(escaped(topic.getValue()), escaped(topic.getKey())))
                .collect(Collectors.joining());
    }

    private String choice(Map<String, String> topics, Language language) {
        return topics.entrySet().stream()
                .map(topic -> "    <p><label><input type=\"checkbox\" name=\"topic\" value=\"%s\"> %s</label></p>\n"
                        .formatted(escaped(topic.getKey()), escaped(topic.getValue())))
                .collect(Collectors.joining(
                        "",
                        "  <fieldset>\n    <legend>" + text("subscription.topics", language) + "</legend>\n",
                        "  </fieldset>\n"));
    }

    private String text(String key, Language language, Object... values) {
        return escaped(Objects.requireNonNull(messages.getMessage(key, values, language.locale())));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
