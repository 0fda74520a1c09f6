package ca.roadshow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that only the catalogue of links contains the paths of links with tokens. */
public final class MailLinkPaths {

    /** Mapping annotations of handlers are not links. */
    private static final Pattern MAPPING = Pattern.compile("@\\w*Mapping\\((?:[^()\"]|\"[^\"]*\")*\\)");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*/\\*(?s:.*?)\\*/|^\\s*//.*$");

    /** Parts of a path that are joined in code, such as {@code "/meetups/" + meetup.slug() + "/rsvps"}. */
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+[^\";]*\\+\\s*\"");

    private static final Pattern JOINED_LAST = Pattern.compile("\"\\s*\\+");
    private static final Pattern TEXT = Pattern.compile("\"(?:redirect:|https?://[^/\"]*)?(/[^\"\\s]*)\"");
    private static final Pattern LINK_IN_TEMPLATE = Pattern.compile("@\\{(/(?:[^{}(\\s]|\\{\\w+})*)(\\([^@\"]*\\))?}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|%s");

    private MailLinkPaths() {}

    /**
     * Fails if a Java file or a template below this folder contains one of the paths, with any names of variables.
     *
     * @param paths such as {@code /proposals/{proposal}}, or {@code /door/{meetup}?ticket} if the page is also linked
     * without that parameter
     */
    public static void writtenNowhereIn(Path sources, Collection<String> paths) {
        var problems = new ArrayList<String>();
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.toString();
                if (name.endsWith(".java")) {
                    inJava(Files.readString(file), paths).forEach(path -> problems.add(file + " writes " + path));
                } else if (name.endsWith(".html") || name.endsWith(".txt")) {
                    inTemplate(Files.readString(file), paths).forEach(path -> problems.add(file + " writes " + path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("MailLinks makes links with tokens:\n" + String.join("\n", problems));
        }
    }

    static List<String> inJava(String source, Collection<String> paths) {
        var code = MAPPING.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
        var joined = JOINED_LAST.matcher(JOINED.matcher(code).replaceAll("{}")).replaceAll("{}\"");
        return TEXT.matcher(joined)
                .results()
                .map(text -> text.group(1))
                .filter(path -> isOneOf(path, paths))
                .toList();
    }

    static List<String> inTemplate(String template, Collection<String> paths) {
        return LINK_IN_TEMPLATE
                .matcher(template)
                .results()
                .map(link -> link.group(1) + (link.group(2) == null ? "" : "?" + link.group(2)))
                .filter(path -> isOneOf(path, paths))
                .toList();
    }

    private static boolean isOneOf(String written, Collection<String> paths) {
        return paths.stream()
                .anyMatch(path ->
                        shape(written).equals(shape(path)) && query(written).contains(query(path)));
    }

    private static String shape(String url) {
        return VARIABLE.matcher(url.replaceFirst("\\?.*", "")).replaceAll("{}");
    }

    private static String query(String url) {
        return url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    }
}
