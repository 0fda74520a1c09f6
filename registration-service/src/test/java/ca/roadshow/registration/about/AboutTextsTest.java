package ca.roadshow.registration.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.registration.about.AboutProperties.Page;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AboutTextsTest {

    private static final Page BUILT_IN = new Page(null, null);

    @TempDir
    Path folder;

    @Test
    void hasBuiltInTextsInBothLanguages() {
        var texts = texts(BUILT_IN, "people@example.org");
        for (var page : AboutPage.values()) {
            for (var language : Language.values()) {
                var text = texts.of(page, language);
                assertThat(text.language()).isEqualTo(language);
                assertThat(html(text))
                        .contains("href=\"mailto:people&#64;example.org\"")
                        .doesNotContain("{contact}");
            }
        }
    }

    @Test
    void usesAddressAtOwnHostByDefault() {
        assertThat(html(texts(BUILT_IN, null).of(AboutPage.CONTACT, Language.FR)))
                .contains("hello&#64;meetups.example.org");
    }

    @Test
    void redirectsToWebAddress() {
        var texts = texts(new Page("https://example.org/privacy", "https://example.org/confidentialite"), null);
        assertThat(texts.of(AboutPage.PRIVACY, Language.EN).elsewhere())
                .isEqualTo(URI.create("https://example.org/privacy"));
        assertThat(texts.of(AboutPage.PRIVACY, Language.FR).elsewhere())
                .isEqualTo(URI.create("https://example.org/confidentialite"));
    }

    @Test
    void escapesHtmlInFile() throws IOException {
        var file = Files.writeString(folder.resolve("privacy.md"), "# Ours\n\n<script>alert(1)</script>\n\n*yes*");
        var text = texts(new Page(file.toString(), null), null).of(AboutPage.PRIVACY, Language.FR);
        assertThat(text.language()).as("the only language there is").isEqualTo(Language.EN);
        assertThat(html(text)).contains("<h2>Ours</h2>", "<em>yes</em>").doesNotContain("<script>");
    }

    @Test
    void failsAtStartIfFileIsMissing() {
        var missing = new Page(folder.resolve("missing.md").toString(), null);
        assertThatThrownBy(() -> texts(missing, null)).hasMessageContaining("roadshow.pages.privacy");
    }

    private static String html(AboutTexts.Text text) {
        return Objects.requireNonNull(text.html()).value();
    }

    private static AboutTexts texts(Page privacy, @Nullable String sender) {
        var web = new Binder(
                        new MapConfigurationPropertySource(Map.of("roadshow.base-url", "https://meetups.example.org")))
                .bindOrCreate("roadshow", RoadshowWebProperties.class);
        return new AboutTexts(
                new AboutProperties(privacy, BUILT_IN, BUILT_IN), new SenderProperties(sender), web, new Markdown());
    }
}
