package ca.roadshow.standalone.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form. The gateway leaves bodies unread for the services, so that they are no parameters of the request. */
record PostedForm(Map<String, String> fields) {

    private static final int LONGEST = 10_000;

    static PostedForm of(InputStream body) throws IOException {
        var text = new String(body.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        var fields = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new PostedForm(Map.copyOf(fields));
    }

    /** Returns the value of a field; empty if it was not sent. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean contains(String field) {
        return fields.containsKey(field);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Leaves out what a person typed. */
    @Override
    public String toString() {
        return "PostedForm[" + fields.keySet() + "]";
    }
}
