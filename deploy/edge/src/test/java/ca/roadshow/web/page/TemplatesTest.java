package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of every module obeys the content security policy. Only mails, which have no style sheet, contain styles.
 */
class TemplatesTest {

    private static final Pattern INLINE = Pattern.compile(
            "\\s(?:th:)?style\\s*=|<style\\b|<script\\b(?![^>]*\\ssrc\\s*=|[^>]*\\sth:src\\s*=)|\\s(?:th:|data-)?on[a-z]+\\s*="
                    + "|javascript:|\\shx-on|\\shx-(?:vals|headers)\\s*=\\s*[\"']\\s*js:",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("templates")
    void usesNothingInline(Path template) throws IOException {
        assertThat(INLINE.matcher(Files.readString(template)).results().map(found -> found.group()))
                .isEmpty();
    }

    /** Thymeleaf writes the value of these attributes unescaped, or evaluates it as an expression. */
    private static final Pattern UNESCAPED = Pattern.compile("(?:th:|data-th-)utext|\\[\\(|__\\$\\{");

    /** Text parts of mails need no escaping. */
    @Test
    void writesUnescapedHtmlInOneFragmentOnly() {
        var unescaped = allTemplates()
                .filter(template -> !template.toString().endsWith(".txt"))
                .filter(template -> UNESCAPED.matcher(read(template)).find())
                .map(template -> template.getFileName().toString());

        assertThat(unescaped).containsExactly("prose.html");
        assertThat(read(template("prose.html"))).containsOnlyOnce("utext").contains("th:utext=\"${text.value}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${x}\">",
                "<p data-th-utext=\"${x}\">",
                "<p>[(${x})]</p>",
                "<p th:text=\"__${x}__\">"
            })
    void findsUnescapedHtml(String html) {
        assertThat(UNESCAPED.matcher(html).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color: red\">",
                "<p th:style=\"${x}\">",
                "<style>p { }</style>",
                "<script>alert(1)</script>",
                "<script defer>alert(1)</script>",
                "<button onclick=\"x()\">",
                "<button th:onclick=\"x()\">",
                "<a href=\"javascript:x()\">",
                "<form hx-on:submit=\"x()\">",
                "<form hx-vals='js:{a: 1}'>"
            })
    void findsInlineCode(String html) {
        assertThat(INLINE.matcher(html).find()).isTrue();
    }

    @Test
    void coversAllModules() {
        assertThat(templates().map(Path::toString).toList())
                .anyMatch(path -> path.contains("registration-service"))
                .anyMatch(path -> path.contains("cfp-service"))
                .anyMatch(path -> path.contains("notifications-service"))
                .anyMatch(path -> path.contains("standalone"))
                .anyMatch(path -> path.endsWith("layout.html"));
        assertThat(INLINE.matcher("<script defer src=\"/a.js\"></script> <script defer th:src=\"@{/a.js}\">")
                        .find())
                .isFalse();
    }

    static Stream<Path> templates() {
        return allTemplates()
                .filter(file ->
                        file.toString().endsWith(".html") && !file.toString().contains("/mail/"));
    }

    private static Path template(String name) {
        return allTemplates().filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }

    private static Stream<Path> allTemplates() {
        return Stream.of(Path.of("..", ".."), Path.of(".."))
                .flatMap(folder -> in(folder, 1).stream())
                .map(module -> module.resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(resources -> in(resources, Integer.MAX_VALUE).stream())
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().matches(".*\\.(?:html|txt|svg)"));
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> in(Path folder, int depth) {
        try (var files = Files.walk(folder, depth)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
