package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that no person's name, address or text can change the direction of the text around it. */
public final class IsolatedNames {

    private static final Pattern TAG = Pattern.compile("<(?<name>\\w+)\\s");

    /** Attributes whose value people read. */
    private static final Pattern SHOWN =
            Pattern.compile("\\sth:(?<attribute>text|utext|attr|aria-label|alt|title)=\"(?<value>[^\"]*)\"");

    private static final Pattern ISOLATED = Pattern.compile("@bidi\\.isolate\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(?<of>[^}]*)}");

    /** The last part of a path such as {@code holder.name}; for a bilingual name, a call with the language follows it. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w'-])(?:\\w+\\??\\.)*(?:name|who|by|email|q)\\b(?!\\??\\.|\\(|[\\w'-])");

    private static final Pattern OTHER_NAMES = Pattern.compile("@words\\.\\w+\\([^)]*\\)|[\\w.]+ [!=]= null");

    private IsolatedNames() {}

    /** Fails unless every template below this folder puts such text in {@code <bdi>} or {@code @bidi.isolate(…)}. */
    public static void in(Path templates) {
        var problems = new ArrayList<String>();
        try (var files = Files.walk(templates)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                problems(Files.readString(file)).forEach(problem -> problems.add(file + " " + problem));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
    }

    static List<String> problems(String template) {
        var problems = new ArrayList<String>();
        var tag = TAG.matcher(template);
        while (tag.find()) {
            var element = template.substring(tag.start(), end(template, tag.start()));
            var isolates = tag.group("name").equals("bdi");
            SHOWN.matcher(element)
                    .results()
                    .filter(shown -> !(isolates && shown.group(1).equals("text")) && showsName(shown.group(2)))
                    .forEach(shown -> problems.add("does not isolate text of a person: "
                            + shown.group().strip()));
        }
        return problems;
    }

    private static boolean showsName(String value) {
        var others = OTHER_NAMES.matcher(ISOLATED.matcher(value).replaceAll("")).replaceAll("");
        return EXPRESSION
                .matcher(others)
                .results()
                .anyMatch(found -> NAME.matcher(found.group(1)).find());
    }

    /** Counts quotes, because values may contain angle brackets. */
    private static int end(String template, int start) {
        var quoted = false;
        for (var at = start; at < template.length(); at++) {
            var c = template.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return at + 1;
            }
        }
        return template.length();
    }
}
