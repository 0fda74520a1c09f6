package ca.roadshow.notifications.feedback.message;

import ca.roadshow.notifications.feedback.BounceStatus;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine-readable part of a delivery status notification (RFC 3464, section 2).
 *
 * @param envelopeId {@code Original-Envelope-Id}; empty if there is none
 */
record DeliveryStatus(String envelopeId, List<Recipient> recipients) {

    private static final int MOST = 100;

    /** An empty line separates the groups of fields. */
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(?:\\r?\\n[ \\t]*){2,}");

    /**
     * An SMTP reply code that means that the mailbox does not exist, for replies without an enhanced status code (RFC 5321,
     * section 4.2.3).
     */
    private static final Pattern NO_MAILBOX = Pattern.compile("(?<!\\d)55[013](?!\\d)");

    /**
     * @param addresses original and final recipient
     * @param action in lower case, such as {@code failed}
     */
    record Recipient(List<String> addresses, String action, BounceStatus status) {

        boolean isFailed() {
            return action.equals("failed");
        }
    }

    static DeliveryStatus read(InputStream part) throws IOException, MessagingException {
        var text = new String(part.readAllBytes(), StandardCharsets.UTF_8).strip();
        var recipients = new ArrayList<Recipient>();
        var envelopeId = "";
        for (var group : BETWEEN_GROUPS.split(text, MOST)) {
            var fields = new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)), true);
            envelopeId = envelopeId.isEmpty() ? field(fields, "Original-Envelope-Id") : envelopeId;
            var action = field(fields, "Action").toLowerCase(Locale.ROOT);
            if (!action.isEmpty()) {
                recipients.add(new Recipient(
                        MessageAddresses.in(fields, "Original-Recipient", "Final-Recipient"), action, status(fields)));
            }
        }
        return new DeliveryStatus(envelopeId, List.copyOf(recipients));
    }

    /** Returns the status. Uses the reply of the remote server if the status field does not tell the cause. */
    private static BounceStatus status(InternetHeaders fields) {
        var status = BounceStatus.in(field(fields, "Status"));
        var diagnosis = field(fields, "Diagnostic-Code");
        return status.filter(known -> !known.isVague())
                .or(() -> BounceStatus.in(diagnosis).filter(known -> !known.isVague()))
                .or(() -> status.filter(known -> known.family() == 4))
                .or(() -> Optional.of(BounceStatus.UNKNOWN_MAILBOX)
                        .filter(_ -> NO_MAILBOX.matcher(diagnosis).find()))
                .or(() -> status)
                .orElse(BounceStatus.PERMANENT);
    }

    private static String field(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
