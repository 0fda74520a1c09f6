package ca.roadshow.registration.about;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import ca.roadshow.web.text.SafeHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of the pages, read once at startup. A missing file stops the service. */
@Component
class AboutTexts {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    /**
     * @param html absent if the text is at another address
     * @param elsewhere the address that the page redirects to
     * @param language of the text
     */
    record Text(@Nullable SafeHtml html, @Nullable URI elsewhere, Language language) {}

    private final Map<AboutPage, Map<Language, Text>> texts = new HashMap<>();
    private final Markdown markdown;
    private final String contact;

    AboutTexts(AboutProperties properties, SenderProperties sender, RoadshowWebProperties web, Markdown markdown) {
        this.markdown = markdown;
        this.contact = Objects.requireNonNullElse(
                sender.fromAddress(),
                "hello@" + Objects.requireNonNullElse(web.baseUrl().getHost(), "localhost"));
        for (var page : AboutPage.values()) {
            var inEach = new HashMap<Language, Text>();
            for (var language : Language.values()) {
                inEach.put(language, read(page, page.of(properties), language));
            }
            texts.put(page, inEach);
        }
    }

    Text of(AboutPage page, Language reader) {
        return Optional.ofNullable(texts.get(page))
                .map(inEach -> inEach.get(reader))
                .orElseThrow();
    }

    private Text read(AboutPage page, AboutProperties.Page setting, Language reader) {
        var value = setting.in(reader);
        if (value == null || value.isBlank()) {
            return new Text(html(builtIn(page, reader)), null, reader);
        }
        return WEB_ADDRESS.matcher(value).matches()
                ? new Text(null, URI.create(value), setting.shown(reader))
                : new Text(html(file(page, value)), null, setting.shown(reader));
    }

    private SafeHtml html(String text) {
        return markdown.page(text.replace("{contact}", contact));
    }

    private static String file(AboutPage page, String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("roadshow.pages." + page.path() + " names no readable file", unreadable);
        }
    }

    private static String builtIn(AboutPage page, Language language) {
        var name = "registration/about/" + page.path() + "." + language.code() + ".md";
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
