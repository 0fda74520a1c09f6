package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Awaitility limits in a module's test sources that a busy machine may exceed. Reads source text, because bytecode does
 * not show which duration reaches which call.
 */
final class ShortWaits {

    static final Duration LEAST = Duration.ofSeconds(60);

    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final String LITERAL = "Duration\\s*\\.of(Millis|Seconds)\\(([\\d_]+)\\)";
    private static final Pattern LIMIT = Pattern.compile("\\.atMost\\(\\s*" + LITERAL);
    private static final Pattern CONSTANT = Pattern.compile("Duration (\\w+) = " + LITERAL);

    /** Awaitility's own limit is ten seconds. */
    private static final Pattern NO_LIMIT =
            Pattern.compile("\\bawait\\((?:\"[^\"]*\")?\\)\\s*\\.(?!atMost|during)\\w+");

    private ShortWaits() {}

    /** The short waits of a whole file, reported at its top-level class. */
    static List<String> in(JavaClass candidate) {
        if (candidate.getEnclosingClass().isPresent()) {
            return List.of();
        }
        var file = SOURCES.resolve(candidate.getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? in(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> in(String source) {
        var literals = LIMIT.matcher(source).results().filter(found -> isShort(found, 1));
        var constants = CONSTANT.matcher(source)
                .results()
                .filter(found -> isShort(found, 2) && source.contains(".atMost(" + found.group(1) + ")"));
        var defaults = NO_LIMIT.matcher(source).results();
        return Stream.of(literals, constants, defaults)
                .flatMap(found -> found)
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isShort(MatchResult found, int unit) {
        var amount = Long.parseLong(found.group(unit + 1).replace("_", ""));
        var limit = found.group(unit).equals("Millis") ? Duration.ofMillis(amount) : Duration.ofSeconds(amount);
        return limit.compareTo(LEAST) < 0;
    }
}
