package ca.roadshow.notifications.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Verifies a signature by RFC 6376, relaxed/relaxed with RSA and SHA-256. Written for the tests without a library. */
record DkimCheck(List<String> headers, String body, String own, Map<String, String> tags) {

    private static final Pattern NEXT_HEADER = Pattern.compile("\r\n(?![ \t])");

    static DkimCheck of(String mail) {
        var end = mail.indexOf("\r\n\r\n");
        var headers = List.of(NEXT_HEADER.split(mail.substring(0, end), -1));
        var own = headers.stream()
                .filter(header -> name(header).equals("dkim-signature"))
                .findFirst()
                .orElseThrow();
        var tags = new HashMap<String, String>();
        for (var tag : own.substring(own.indexOf(':') + 1).split(";", -1)) {
            var equals = tag.indexOf('=');
            if (equals > 0) {
                tags.put(
                        tag.substring(0, equals).strip(),
                        tag.substring(equals + 1).replaceAll("\\s", ""));
            }
        }
        return new DkimCheck(headers, mail.substring(end + 4), own, tags);
    }

    String tag(String name) {
        return Objects.requireNonNull(tags.get(name));
    }

    /** @param records TXT records by name */
    boolean isValid(Map<String, String> records) throws GeneralSecurityException {
        var record = Objects.requireNonNull(records.get(tag("s") + "._domainkey." + tag("d")));
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(record.substring(record.indexOf("p=") + 2))));
        var bodyHash = MessageDigest.getInstance("SHA-256").digest(relaxedBody().getBytes(US_ASCII));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signedHeaders().getBytes(US_ASCII));
        return Base64.getEncoder().encodeToString(bodyHash).equals(tag("bh"))
                && signature.verify(Base64.getDecoder().decode(tag("b")));
    }

    /** Returns the signed headers (section 5.4.2). If a name occurs several times, the last header comes first. */
    private String signedHeaders() {
        var left = new HashMap<String, ArrayDeque<String>>();
        headers.forEach(header ->
                left.computeIfAbsent(name(header), _ -> new ArrayDeque<>()).push(header));
        var signed = new StringBuilder();
        for (var name : tag("h").toLowerCase(Locale.ROOT).split(":", -1)) {
            var header = left.getOrDefault(name.strip(), new ArrayDeque<>()).poll();
            if (header != null) {
                signed.append(relaxed(header)).append("\r\n");
            }
        }
        return signed + relaxed(own.replaceFirst("([;\\s]b=)[^;]*", "$1"));
    }

    /** Canonicalizes a header (section 3.4.2). */
    private static String relaxed(String header) {
        var colon = header.indexOf(':');
        return name(header) + ":"
                + header.substring(colon + 1)
                        .replaceAll("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    /** Canonicalizes the body (section 3.4.4). */
    private String relaxedBody() {
        var lines = new ArrayList<String>();
        for (var line : body.split("\r\n", -1)) {
            lines.add(line.replaceAll("[ \t]+", " ").replaceAll(" $", ""));
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }
}
