package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares JSON with approved files under {@code src/test/resources/approved}. Files may be added but never edited,
 * because stored data must remain readable for ever.
 */
public final class Approved {

    private static final Path ROOT = Path.of("src", "test", "resources", "approved");
    private static final String SUFFIX = ".json";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Path root;

    Approved(Path root) {
        this.root = root;
    }

    /** Fails unless the JSON equals the approved file of that name, such as {@code events/attendee-registered.v1}. */
    public static void json(String name, String actual) {
        new Approved(ROOT).verify(name, actual);
    }

    /** Returns the approved files of a folder, by name; empty if there is no such folder. */
    public static List<Path> files(String folder) {
        return new Approved(ROOT).list(folder);
    }

    void verify(String name, String actual) {
        var approved = root.resolve(name + SUFFIX);
        var received = root.resolve(name + ".received" + SUFFIX);
        try {
            var formatted = formatted(actual);
            if (!Files.exists(approved)) {
                write(received, formatted);
                throw new AssertionError(
                        "%s is not approved yet. Look at it, then: mv %s %s".formatted(name, received, approved));
            }
            var expected = formatted(Files.readString(approved));
            if (!expected.equals(formatted)) {
                write(received, formatted);
                throw new AssertionError("""
                        %s differs from what was approved. An approved file is not edited: \
                        a new shape gets a new version and a file of its own.
                        %s""".formatted(approved, LineDiff.between(expected, formatted)));
            }
            Files.deleteIfExists(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> list(String folder) {
        var directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .filter(path -> !path.toString().endsWith(".received" + SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String formatted(String json) {
        return mapper.writeValueAsString(mapper.readTree(json)).replace("\r\n", "\n") + "\n";
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
