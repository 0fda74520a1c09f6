package ca.roadshow.notifications.feedback.message;

import jakarta.mail.internet.InternetHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds addresses in header fields, including malformed ones. */
final class MessageAddresses {

    private static final int MOST = 50;
    private static final int LONGEST_FIELD = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]{1,64}+@[^\\s<>,;:\"()@?]{1,255}+");

    private MessageAddresses() {}

    static List<String> in(String text) {
        var bounded = text.length() > LONGEST_FIELD ? text.substring(0, LONGEST_FIELD) : text;
        return ADDRESS.matcher(bounded)
                .results()
                .limit(MOST)
                .map(MatchResult::group)
                .toList();
    }

    static List<String> in(InternetHeaders headers, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> values(headers, name))
                .limit(MOST)
                .flatMap(value -> in(value).stream())
                .limit(MOST)
                .toList();
    }

    static Stream<String> values(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null ? Stream.of() : Arrays.stream(values);
    }
}
