package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every redirect in every module goes to a path that starts with constant text, or to a {@link LocalPath}, never
 * directly to input. Only {@link SeeOther} creates redirecting views.
 */
class RedirectsTest {

    private static final Pattern REDIRECT = Pattern.compile(
            "\"redirect:(?<target>[^\"]*)\"|sendRedirect\\((?<sent>[^)]*)|HttpHeaders\\.LOCATION,\\s*(?<header>[^)]*)|"
                    + "new RedirectView\\(");

    /** Path templates, and expressions whose type or source guarantees that they are local. */
    private static final Pattern OURS = Pattern.compile(
            "/[a-z{].*|/|.*HttpHeaders\\.LOCATION,\\s*\"/[a-z].*|.*(?:LocalPath|localPath|getRawPath).*");

    @ParameterizedTest
    @MethodSource("sources")
    void redirectsNeverGoToInput(Path source) throws IOException {
        assertThat(suspects(Files.readString(source))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"redirect:\" + to;",
                "return \"redirect://evil.example\";",
                "return \"redirect:https://evil.example\";",
                "response.sendRedirect(request.getParameter(\"to\"));",
                "headers.set(HttpHeaders.LOCATION, to);",
                "return new RedirectView(localPath.value());"
            })
    void findsUnsafeRedirects(String code) {
        assertThat(suspects(code)).isNotEmpty();
    }

    private static List<String> suspects(String code) {
        return code.lines()
                .filter(line -> REDIRECT.matcher(line).results().anyMatch(found -> !ours(found.group(), line)))
                .map(String::strip)
                .toList();
    }

    private static boolean ours(String found, String line) {
        if (found.startsWith("new ")) {
            return false;
        }
        var target = found.startsWith("\"redirect:") ? found.substring(10, found.length() - 1) : "";
        return OURS.matcher(target.isEmpty() ? line : target).matches();
    }

    static Stream<Path> sources() {
        return Stream.of(Path.of("..", ".."), Path.of(".."))
                .flatMap(folder -> in(folder, 1).stream())
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(sources -> in(sources, Integer.MAX_VALUE).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("ca/roadshow/web/page/SeeOther.java"))
                .filter(file -> REDIRECT.matcher(read(file)).find());
    }

    private static List<Path> in(Path folder, int depth) {
        try (var files = Files.walk(folder, depth)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
