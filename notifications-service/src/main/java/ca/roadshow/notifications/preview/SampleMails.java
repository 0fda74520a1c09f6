package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.mail.compose.MailWriter;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.MailPurposes;
import ca.roadshow.notifications.preview.SampleMail.Attachment;
import ca.roadshow.notifications.preview.SampleMail.Header;
import ca.roadshow.web.locale.Language;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every mail of this service with invented data. Nothing is queued or sent. */
@Component
class SampleMails {

    private final MailPurposes purposes;
    private final MailWriter writer;

    SampleMails(MailPurposes purposes, MailWriter writer) {
        this.purposes = purposes;
        this.writer = writer;
    }

    /** Returns the purposes, sorted by name. */
    List<MailPurpose> purposes() {
        return purposes.all().stream()
                .sorted(Comparator.comparing(MailPurpose::name))
                .toList();
    }

    Optional<MailPurpose> purpose(String name) {
        return purposes.all().stream()
                .filter(purpose -> purpose.name().equals(name))
                .findFirst();
    }

    SampleMail of(MailPurpose purpose, Language language) {
        return read(writer.sample(purpose, language));
    }

    /** Writes and parses the mail, so that the page shows what a mail program gets. */
    static SampleMail read(MimeMessage written) {
        try {
            return parsed(written);
        } catch (MessagingException broken) {
            throw new IllegalStateException("The mail cannot be read", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SampleMail parsed(MimeMessage written) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        written.writeTo(bytes);
        var mail = new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
        var leaves = new ArrayList<MimePart>();
        addLeaves(mail, leaves);
        var text = "";
        var html = "";
        var attachments = new ArrayList<Attachment>();
        for (var leaf : leaves) {
            if (leaf.isMimeType("text/plain") && leaf.getFileName() == null) {
                text = content(leaf);
            } else if (leaf.isMimeType("text/html") && leaf.getFileName() == null) {
                html = content(leaf);
            } else {
                attachments.add(attachment(leaf));
            }
        }
        return new SampleMail(mail.getSubject(), headers(mail), text, withImages(html, leaves), attachments);
    }

    private static void addLeaves(MimePart part, List<MimePart> leaves) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                addLeaves((MimePart) parts.getBodyPart(index), leaves);
            }
        } else {
            leaves.add(part);
        }
    }

    private static List<Header> headers(MimeMessage mail) throws MessagingException, UnsupportedEncodingException {
        var headers = new ArrayList<Header>();
        for (var header : Collections.list(mail.getAllHeaders())) {
            headers.add(new Header(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return headers;
    }

    private static Attachment attachment(MimePart part) throws MessagingException, IOException {
        var content = bytes(part);
        var name = part.getFileName() == null ? "" : part.getFileName();
        var isCalendar = part.isMimeType("text/calendar");
        return new Attachment(
                part.getContentType().replaceFirst(";(?s:.*)", ""),
                name,
                content.length,
                isCalendar ? new String(content, StandardCharsets.UTF_8) : "");
    }

    /** Replaces {@code cid:} images (RFC 2392), which browsers do not load, by data URLs. */
    private static String withImages(String html, List<MimePart> leaves) throws MessagingException, IOException {
        var shown = html;
        for (var leaf : leaves) {
            var id = leaf.getContentID();
            if (id != null && leaf.isMimeType("image/*")) {
                var type = leaf.getContentType().replaceFirst(";(?s:.*)", "");
                var data = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes(leaf));
                shown = shown.replace("cid:" + id.replaceAll("[<>]", ""), data);
            }
        }
        return shown;
    }

    private static String content(Part part) throws MessagingException, IOException {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }
}
