package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relative links of documents lead to files of the source tree. */
class DocumentLinksTest {

    private static final Path TREE = Path.of("..", "..");

    /** The target of a Markdown link, without an anchor. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)[^)]*\\)");

    /** Code in backticks may contain examples of links. */
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var documents = Stream.concat(
                        Stream.of(TREE.resolve("README.md"), TREE.resolve("CONTRIBUTING.md")),
                        below(TREE.resolve("deploy")))
                .toList();

        assertThat(documents).anyMatch(document -> document.endsWith("docs/slices.md"));
        assertThat(documents)
                .allSatisfy(document -> assertThat(brokenLinks(document))
                        .as(document.toString())
                        .isEmpty());
    }

    @Test
    void findsLinkToMissingFile(@TempDir Path folder) throws IOException {
        var document = folder.resolve("page.md");
        Files.writeString(folder.resolve("there.md"), "# There");
        Files.writeString(
                document,
                "[a](there.md#part) · [b](https://example.org/x) · [c](gone/Moved.java) · [`d`](gone.md) `[e](address)`");

        assertThat(brokenLinks(document)).containsExactly("gone/Moved.java", "gone.md");
    }

    @Test
    void readmeHasAtMost120Lines() throws IOException {
        assertThat(Files.readAllLines(TREE.resolve("README.md"))).hasSizeLessThanOrEqualTo(120);
    }

    private static Stream<Path> below(Path deploy) throws IOException {
        try (var files = Files.walk(deploy, 3)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("target"))
                    .toList()
                    .stream();
        }
    }

    private static List<String> brokenLinks(Path document) throws IOException {
        return LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll("code"))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .toList();
    }
}
