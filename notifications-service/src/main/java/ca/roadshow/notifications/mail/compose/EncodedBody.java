package ca.roadshow.notifications.mail.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Plain text and HTML of a mail to many readers as {@code multipart/alternative}, encoded once. Only the addresses in its gaps are
 * encoded for each reader.
 */
final class EncodedBody {

    /**
     * Characters per line. Even if every third of them takes three bytes, they fit a line of quoted-printable, which has 76
     * characters (RFC 2045, section 6.7).
     */
    private static final int PIECE = 45;

    private static final byte[] EQUALS_SIGN = "=3D".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SOFT_BREAK = "=\r\n".getBytes(StandardCharsets.US_ASCII);

    private sealed interface Part {

        @SuppressWarnings("ArrayRecordComponent")
        record Written(byte[] bytes) implements Part {}

        record Gap(String name, boolean isHtml) implements Part {}
    }

    private final String boundary = "=_" + UUID.randomUUID();
    private final List<Part> parts = new ArrayList<>();

    EncodedBody(String text, String html, Set<String> gaps) {
        write("--" + boundary + "\r\n" + header("plain"));
        encode(text, gaps, false);
        write("\r\n--" + boundary + "\r\n" + header("html"));
        encode(html, gaps, true);
        write("\r\n--" + boundary + "--\r\n");
    }

    String contentType() {
        return "multipart/alternative;\r\n\tboundary=\"" + boundary + "\"";
    }

    void writeTo(OutputStream out, Map<String, URI> values) throws IOException {
        for (var part : parts) {
            switch (part) {
                case Part.Written(var bytes) -> out.write(bytes);
                case Part.Gap(var name, var isHtml) -> {
                    var url = Objects.requireNonNull(values.get(name)).toString();
                    fill(out, isHtml ? HtmlUtils.htmlEscape(url) : url);
                }
            }
        }
    }

    private static String header(String subtype) {
        return "Content-Type: text/" + subtype
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    private void write(String ascii) {
        parts.add(new Part.Written(ascii.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Encodes the text between the gaps. A gap is surrounded by soft line breaks, so that its address has whole lines. */
    private void encode(String content, Set<String> gaps, boolean isHtml) {
        var end = 0;
        if (!gaps.isEmpty()) {
            var gap = Pattern.compile(gaps.stream().map(Pattern::quote).collect(Collectors.joining("|")))
                    .matcher(content);
            while (gap.find()) {
                parts.add(new Part.Written(quotedPrintable(content.substring(end, gap.start()), true)));
                parts.add(new Part.Gap(gap.group(), isHtml));
                end = gap.end();
            }
        }
        parts.add(new Part.Written(quotedPrintable(content.substring(end), false)));
    }

    private static byte[] quotedPrintable(String content, boolean goesOn) {
        var encoded = new ByteArrayOutputStream();
        try (var out = MimeUtility.encode(encoded, "quoted-printable")) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (goesOn) {
            encoded.writeBytes(SOFT_BREAK);
        }
        return encoded.toByteArray();
    }

    /** Writes an address, which is ASCII. */
    private static void fill(OutputStream out, String address) throws IOException {
        var length = address.length();
        var encoded = new ByteArrayOutputStream(length + length / 2);
        for (var from = 0; from < length; from += PIECE) {
            for (var at = from; at < Math.min(from + PIECE, length); at++) {
                var character = address.charAt(at);
                if (character == '=') {
                    encoded.writeBytes(EQUALS_SIGN);
                } else {
                    encoded.write(character);
                }
            }
            encoded.writeBytes(SOFT_BREAK);
        }
        encoded.writeTo(out);
    }
}
