package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that the SQL of a feature names only its own tables. Other features use the owner's queries. */
public final class TableOwners {

    private static final Pattern CREATED =
            Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"\"\"(?s:(.*?))\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'\\\\?.'|//[^\n]*|/\\*(?s:.*?)\\*/");

    private static final Pattern JOINED = Pattern.compile("\\s*\\+\\s*");

    /** A table after a keyword of SQL, and a second one after a comma. */
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|truncate|table|only|using)\\s+"
            + "(?:lateral\\s+)?(\\w+)\\b(?:(?:\\s+\\w+)?\\s*,\\s*(\\w+))?");

    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(\\w+)");

    private final Path java;
    private final Set<String> own;
    private final Set<String> foreign;
    private final Set<String> divided;

    private TableOwners(Path java, Set<String> own, Set<String> foreign, Set<String> divided) {
        this.java = java;
        this.own = own;
        this.foreign = foreign;
        this.divided = divided;
    }

    /**
     * Fails if two features of a service name the same table, if one names a table of another module, or if an exception is not
     * needed.
     *
     * @param sources such as {@code src/main}, with the migrations among its resources
     * @param root the folder of the service's root package
     * @param others folders with the migrations of modules that the service uses
     * @param divided features whose subpackages are features too
     * @param exceptions tables of others that a class or feature reads, by its name below the root, for example {@code
     * rsvp.view.FindRsvps}
     */
    public static void areTheOnlyOnes(
            Path sources, String root, List<Path> others, Set<String> divided, Map<String, Set<String>> exceptions) {
        var foreign = others.stream().flatMap(each -> created(each).stream()).collect(Collectors.toSet());
        var owners = new TableOwners(
                sources.resolve("java").resolve(root), created(sources.resolve("resources")), foreign, divided);
        var problems = owners.problems(exceptions);
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "Each table has one owner, and others use its queries:\n" + String.join("\n", problems));
        }
    }

    private List<String> problems(Map<String, Set<String>> exceptions) {
        var users = new TreeMap<String, Set<String>>();
        var writers = new TreeMap<String, Set<String>>();
        for (var file : files(java, ".java")) {
            var name = java.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), ".");
            var user = name.substring(0, name.length() - ".java".length());
            var source = read(file);
            named(source)
                    .forEach(table ->
                            users.computeIfAbsent(table, _ -> new TreeSet<>()).add(user));
            written(source)
                    .forEach(table ->
                            writers.computeIfAbsent(table, _ -> new TreeSet<>()).add(user));
        }
        users.keySet().removeIf(table -> !own.contains(table) && !foreign.contains(table));
        var problems = new ArrayList<String>();
        exceptions.forEach((user, tables) -> tables.forEach(table -> {
            if (writers.getOrDefault(table, Set.of()).stream().anyMatch(each -> isIn(user, each))) {
                problems.add(user + " writes " + table + ": only its owner may");
            }
            if (!users.getOrDefault(table, new TreeSet<>()).removeIf(each -> isIn(user, each))) {
                problems.add(user + " does not name " + table + ": remove the exception");
            }
        }));
        users.forEach((table, classes) -> {
            if (foreign.contains(table) && !classes.isEmpty()) {
                problems.add(table + " of another module is named in " + classes);
            } else if (classes.stream().map(this::feature).distinct().count() > 1) {
                problems.add(table + " is named in several features: " + classes);
            }
        });
        return problems;
    }

    private static boolean isIn(String excepted, String user) {
        return user.equals(excepted) || user.startsWith(excepted + ".");
    }

    private String feature(String user) {
        var parts = user.split("\\.", -1);
        return parts.length > 2 && divided.contains(parts[0]) ? parts[0] + "." + parts[1] : parts[0];
    }

    private static Set<String> created(Path migrations) {
        return files(migrations, ".sql").stream()
                .flatMap(file -> CREATED.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The names that the texts of a Java source contain where SQL has tables. */
    static Set<String> named(String source) {
        return found(NAMED, source);
    }

    private static Set<String> written(String source) {
        return found(WRITTEN, source);
    }

    private static Set<String> found(Pattern pattern, String source) {
        var names = new HashSet<String>();
        for (var text : texts(source)) {
            var found = pattern.matcher(text);
            while (found.find()) {
                for (var group = 1; group <= found.groupCount(); group++) {
                    var name = found.group(group);
                    if (name != null) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    /** The texts of a source. Those that are only joined by {@code +} count as one. */
    private static List<String> texts(String source) {
        var texts = new ArrayList<String>();
        var end = -1;
        var found = TEXT_OR_COMMENT.matcher(source);
        while (found.find()) {
            var text = text(found);
            if (text == null) {
                continue;
            }
            if (end >= 0 && JOINED.matcher(source.substring(end, found.start())).matches()) {
                texts.addLast(texts.removeLast() + text);
            } else {
                texts.add(text);
            }
            end = found.end();
        }
        return texts;
    }

    private static @Nullable String text(Matcher found) {
        var block = found.group(1);
        return block == null ? found.group(2) : block.replace("\\\n", " ");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
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
