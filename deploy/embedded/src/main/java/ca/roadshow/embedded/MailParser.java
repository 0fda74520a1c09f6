package ca.roadshow.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parses a message: decoded headers, the first plain text body and the first HTML body. Other parts are attachments.
 */
final class MailParser {

    private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailParser() {}

    static ReceivedMail parse(String id, Instant receivedAt, StoredMail mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), mail.message());
            var parser = new MailParser();
            parser.read(message);
            var headers = headers(message);
            return new ReceivedMail(
                    id,
                    mail.sender(),
                    mail.recipients(),
                    first(headers, "From"),
                    first(headers, "Subject"),
                    receivedAt,
                    first(headers, "Message-ID"),
                    headers,
                    orEmpty(parser.text),
                    orEmpty(parser.html),
                    List.copyOf(parser.attachments));
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + id + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + id + " cannot be read", e);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
            return;
        }
        var attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && text == null && part.isMimeType("text/plain")) {
            text = content(part);
        } else if (!attached && html == null && part.isMimeType("text/html")) {
            html = content(part);
        } else {
            attachments.add(attachment(part));
        }
    }

    private static ReceivedMail.Attachment attachment(Part part) throws MessagingException, IOException {
        var name = part.getFileName();
        var type = part.getContentType().replaceAll("\\s+", " ");
        return new ReceivedMail.Attachment(
                name == null ? "" : decoded(name),
                type,
                part.isMimeType("text/*") ? content(part) : null,
                part instanceof MimePart named ? image(named) : null);
    }

    private static ReceivedMail.@Nullable Image image(MimePart part) throws MessagingException, IOException {
        var id = part.getContentID();
        if (id == null || !part.isMimeType("image/png")) {
            return null;
        }
        var bytes = Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
        return new ReceivedMail.Image("cid:" + id.strip().replaceAll("^<|>$", ""), "data:image/png;base64," + bytes);
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String string) {
                return string;
            }
        } catch (UnsupportedEncodingException unknownCharset) {
            return new String(part.getInputStream().readAllBytes(), ISO_8859_1);
        }
        return new String(part.getInputStream().readAllBytes(), UTF_8);
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(decoded(header.getValue()));
        }
        headers.replaceAll((_, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(headers);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value)).strip();
        } catch (UnsupportedEncodingException unknownCharset) {
            return value.strip();
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
