package ca.roadshow.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the hidden fields of a page's forms, for tests that submit a form. */
public final class FormFields {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![-\\w])(type|name|value)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private FormFields() {}

    /** Returns the hidden fields by name, in the page's order; of several with one name, the first. */
    public static Map<String, String> of(String html) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(html).results().map(tag -> attributes(tag.group())).forEach(input -> {
            var name = input.get("name");
            if ("hidden".equals(input.get("type")) && name != null) {
                fields.putIfAbsent(name, input.getOrDefault("value", ""));
            }
        });
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> {
            var value = found.group(2) == null ? found.group(3) : found.group(2);
            attributes.putIfAbsent(found.group(1), unescaped(value));
        });
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
