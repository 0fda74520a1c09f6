package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks that texts for people spell cities consistently: Montréal in both languages, Québec City in English, Québec in
 * French. Addresses and names in paths are ignored.
 */
public final class PlaceNames {

    private static final Pattern WITHOUT_ACCENT = Pattern.compile("(?<![\\w/.-])(Montreal|Quebec)(?![\\w/-]|\\.\\w)");
    private static final Pattern ENGLISH_IN_FRENCH = Pattern.compile("Québec City");

    private PlaceNames() {}

    /** Fails on every other spelling in the message files, templates and data below these folders. */
    public static void spelt(List<Path> roots) {
        var problems = new ArrayList<String>();
        for (var root : roots) {
            try (var paths = Files.walk(root)) {
                paths.filter(path -> path.toString().matches(".*\\.(properties|html|txt|md|json)"))
                        .sorted()
                        .forEach(path -> problems.addAll(problems(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("No texts at " + root, e);
            }
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.size() + " names of places:\n" + String.join("\n", problems));
        }
    }

    private static List<String> problems(Path file) {
        var french = file.toString().matches(".*([_.])fr\\.(properties|md)");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> WITHOUT_ACCENT.matcher(line).find()
                            || (french && ENGLISH_IN_FRENCH.matcher(line).find()))
                    .map(line -> file + ": " + line.strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
