package ca.roadshow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages of one language, with the faults of this file. */
record Messages(String file, Map<String, String> texts, List<String> problems) {

    private static final Pattern QUOTED = Pattern.compile("'[^']*(?:'|$)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /**
     * Faults of Canadian French typography: a colon or guillemet without its no-break space, or a space before other
     * punctuation.
     */
    private static final Pattern MISSPACED =
            Pattern.compile("(?<!\u00a0):(\\s|$)|«(?!\u00a0)|(?<!\u00a0)»|[ \u00a0\u202f][;?!]");

    static Messages read(String file) {
        var problems = new ArrayList<String>();
        var texts = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put(key.toString(), value.toString()) != null) {
                    problems.add(file + ": " + key + " occurs twice");
                }
                return value;
            }
        };
        try {
            properties.load(new StringReader(utf8(file, problems)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.forEach((key, text) -> check(file + ": " + key, text, problems));
        return new Messages(file, Collections.unmodifiableMap(texts), List.copyOf(problems));
    }

    /** The numbers in braces that a MessageFormat fills in. */
    Set<String> placeholders(String key) {
        return numbers(unquoted(texts.getOrDefault(key, "")));
    }

    private static void check(String where, String text, List<String> problems) {
        if (text.isBlank()) {
            problems.add(where + " is blank");
        }
        var raw = numbers(text);
        if (raw.isEmpty() && text.contains("''")) {
            problems.add(where + " doubles an apostrophe, but without placeholders it is shown as it stands");
        }
        if (!raw.isEmpty() && text.replace("''", "").contains("'")) {
            problems.add(where + " must double its apostrophe, because it has placeholders");
        }
        if (where.contains("_fr.properties") && MISSPACED.matcher(text).find()) {
            problems.add(where + " needs a no-break space before a colon and inside guillemets, and none before ; ? !");
        }
    }

    private static Set<String> numbers(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String unquoted(String pattern) {
        return QUOTED.matcher(pattern.replace("''", "")).replaceAll("");
    }

    private static String utf8(String file, List<String> problems) throws IOException {
        try (var stream = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                problems.add(file + " is not on the class path");
                return "";
            }
            var bytes = stream.readAllBytes();
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                problems.add(file + " is not UTF-8");
                return new String(bytes, UTF_8);
            }
        }
    }
}
