package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that every message exists in English and in French, and that templates use existing keys only. */
public final class Translations {

    /** Constant keys in a Thymeleaf template. Keys that are computed while rendering cannot be checked here. */
    private static final Pattern KEY = Pattern.compile("#\\{\\s*([\\w.-]+)\\s*[(}]");

    private Translations() {}

    /**
     * Fails unless the English and the French file have the same keys, no blank texts, the same placeholders, and are
     * in UTF-8.
     */
    public static void complete(String baseName) {
        var english = Messages.read(baseName + ".properties");
        var french = Messages.read(baseName + "_fr.properties");
        var problems = new ArrayList<String>(english.problems());
        problems.addAll(french.problems());
        problems.addAll(missing(english, french));
        problems.addAll(missing(french, english));
        for (var key : english.texts().keySet()) {
            if (french.texts().containsKey(key) && !english.placeholders(key).equals(french.placeholders(key))) {
                problems.add("%s: %s has placeholders %s, in English %s"
                        .formatted(french.file(), key, french.placeholders(key), english.placeholders(key)));
            }
        }
        failOn(problems);
    }

    /** Fails unless every key in the HTML and text templates below these folders exists in one of the bundles. */
    public static void known(Collection<Path> templateRoots, Collection<String> baseNames) {
        var known = baseNames.stream()
                .flatMap(baseName -> Messages.read(baseName + ".properties").texts().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        var problems = new ArrayList<String>();
        for (var root : templateRoots) {
            for (var template : templates(root)) {
                keys(template).stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key ->
                                problems.add(template + " asks for " + key + ", which is in none of " + baseNames));
            }
        }
        failOn(problems);
    }

    private static List<String> missing(Messages has, Messages lacks) {
        return has.texts().keySet().stream()
                .filter(key -> !lacks.texts().containsKey(key))
                .map(key -> lacks.file() + ": " + key + " is missing")
                .toList();
    }

    private static List<Path> templates(Path root) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().matches(".*\\.(html|txt)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No templates at " + root, e);
        }
    }

    private static Set<String> keys(Path template) {
        try {
            return KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void failOn(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.size() + " problems with texts:\n" + String.join("\n", problems));
        }
    }
}
