package ca.roadshow.notifications.feedback.message;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.feedback.Report;
import ca.roadshow.notifications.feedback.message.DeliveryStatus.Recipient;
import ca.roadshow.notifications.feedback.message.Reading.Ignored;
import ca.roadshow.notifications.feedback.message.Reading.NotUnderstood;
import ca.roadshow.notifications.feedback.message.Reading.Understood;
import ca.roadshow.notifications.mail.envelope.ReturnPath;
import ca.roadshow.notifications.mail.envelope.UnsubscribeAddress;
import ca.roadshow.notifications.mail.ledger.ReportedMails;
import ca.roadshow.notifications.mail.ledger.ReportedMails.ReportedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a message from the mailbox for returned mail. A report identifies its mail by a signed address, or by the message id in
 * the returned header. Only those who have the mail know these.
 */
@Component
public class MessageReader {

    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);

    /** A message with more lines that look like boundaries is not parsed, because each part needs memory. */
    private static final int MOST_BOUNDARIES = 1_000;

    /** Headers with the address to which a message was delivered. */
    private static final String[] DELIVERED_TO = {
        "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To", "To", "Cc"
    };

    /**
     * Types of abuse reports that are complaints (RFC 5965, section 7.3). The other types say that a mail is no spam, or report
     * authentication failures.
     */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "other", "opt-out");

    private static final Set<String> AUTOMATIC_PRECEDENCES = Set.of("auto_reply", "bulk", "junk");

    private final ReturnPath returnPath;
    private final UnsubscribeAddress unsubscribeAddress;
    private final ReportedMails mails;
    private final AddressIds addressIds;

    MessageReader(
            ReturnPath returnPath, UnsubscribeAddress unsubscribeAddress, ReportedMails mails, AddressIds addressIds) {
        this.returnPath = returnPath;
        this.unsubscribeAddress = unsubscribeAddress;
        this.mails = mails;
        this.addressIds = addressIds;
    }

    /**
     * Reads a message.
     *
     * @param message as it arrived; may be truncated
     */
    public Reading read(byte[] message) {
        if (boundaries(message) > MOST_BOUNDARIES) {
            return new NotUnderstood("too-many-parts");
        }
        try {
            return read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException | IllegalArgumentException | StackOverflowError broken) {
            log.info("A message cannot be parsed: {}", broken.getClass().getSimpleName());
            return new NotUnderstood("unparseable");
        }
    }

    private Reading read(MimeMessage message) throws MessagingException, IOException {
        var recipients = recipients(message);
        var leaving = recipients.stream()
                .map(unsubscribeAddress::read)
                .flatMap(Optional::stream)
                .findFirst();
        if (leaving.isPresent()) {
            return new Understood(new Report.Departure(leaving.get()));
        }
        var parts = MessageParts.of(message);
        var delivery = parts.first("message/delivery-status", "message/global-delivery-status");
        if (delivery.isPresent()) {
            return delivery(delivery.get(), parts, recipients);
        }
        var abuse = parts.first("message/feedback-report");
        if (abuse.isPresent()) {
            return abuse(abuse.get(), parts, recipients);
        }
        if (parts.first("message/disposition-notification").isPresent()) {
            return new Ignored("read-receipt");
        }
        return isAutomatic(message) ? new Ignored("auto-reply") : new NotUnderstood("no-report");
    }

    private Reading delivery(Part part, MessageParts parts, Collection<String> recipients)
            throws MessagingException, IOException {
        var returned = parts.returned();
        var status = status(part);
        var mail = byReturnPath(recipients)
                .or(() -> byEnvelopeId(status.envelopeId()))
                .or(() -> returned.flatMap(this::returned));
        if (mail.isEmpty()) {
            return new NotUnderstood("unknown-mail");
        }
        var concerned = concerned(status.recipients(), mail.get());
        if (concerned.isEmpty()) {
            return new NotUnderstood("no-recipient");
        }
        return concerned.stream()
                .filter(Recipient::isFailed)
                .map(Recipient::status)
                .reduce((one, other) -> other.isHard() ? other : one)
                .<Reading>map(
                        worst -> new Understood(new Report.Bounce(mail.get().id(), worst)))
                .orElseGet(() -> new Ignored("not-failed"));
    }

    private static DeliveryStatus status(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return DeliveryStatus.read(stream);
        }
    }

    /** Returns the recipients with the address of the mail; all recipients if none has it, because the mail was forwarded. */
    private List<Recipient> concerned(List<Recipient> recipients, ReportedMail mail) {
        var own = recipients.stream().filter(each -> isRecipientOf(each, mail)).toList();
        return own.isEmpty() ? recipients : own;
    }

    private boolean isRecipientOf(Recipient recipient, ReportedMail mail) {
        return mail.addressId().startsWith(AddressId.PREFIX)
                && recipient.addresses().stream()
                        .anyMatch(address -> addressIds.matches(new AddressId(mail.addressId()), address));
    }

    private Reading abuse(Part part, MessageParts parts, Collection<String> recipients)
            throws MessagingException, IOException {
        var fields = fields(part);
        var kind = first(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
        if (!COMPLAINTS.contains(kind)) {
            return new Ignored("no-complaint");
        }
        var returned = parts.returned();
        var senders = MessageAddresses.in(fields, "Original-Mail-From");
        return byReturnPath(senders)
                .or(() -> returned.flatMap(this::returned))
                .or(() -> byReturnPath(recipients))
                .<Reading>map(mail -> new Understood(new Report.Complaint(mail.id(), kind)))
                .orElseGet(() -> new NotUnderstood("unknown-mail"));
    }

    private static InternetHeaders fields(Part part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new InternetHeaders(stream, true);
        }
    }

    /** Finds the mail by a signed return path. */
    private Optional<ReportedMail> byReturnPath(Collection<String> addresses) {
        return addresses.stream()
                .map(returnPath::mailOf)
                .flatMap(id -> id.isPresent() ? mails.find(id.getAsLong()).stream() : Stream.empty())
                .findFirst();
    }

    private Optional<ReportedMail> byEnvelopeId(String envelopeId) {
        return byReturnPath(List.of(envelopeId)).or(() -> byMessageId(envelopeId));
    }

    private Optional<ReportedMail> returned(InternetHeaders headers) {
        return byReturnPath(MessageAddresses.in(headers, "Return-Path", "X-Envelope-From"))
                .or(() -> byMessageId(first(headers, "Message-ID")));
    }

    private Optional<ReportedMail> byMessageId(String text) {
        var id = text.strip();
        if (id.isEmpty() || id.length() > 250) {
            return Optional.empty();
        }
        return mails.byMessageId(id.startsWith("<") ? id : "<" + id + ">");
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var addresses = Stream.<String>builder();
        for (var name : DELIVERED_TO) {
            var values = message.getHeader(name);
            for (var value : values == null ? new String[0] : values) {
                MessageAddresses.in(value).forEach(addresses);
            }
        }
        return addresses.build().limit(100).toList();
    }

    /** Whether the message is an automatic reply (RFC 3834, section 5), also as older programs mark it. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        var submitted = value(message.getHeader("Auto-Submitted", null));
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || AUTOMATIC_PRECEDENCES.contains(value(message.getHeader("Precedence", null)))
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null;
    }

    private static String value(@Nullable String header) {
        return header == null ? "" : header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String first(InternetHeaders headers, String name) {
        return MessageAddresses.values(headers, name).findFirst().orElse("").strip();
    }

    private static int boundaries(byte[] message) {
        var found = 0;
        for (var at = 0; at + 2 < message.length; at++) {
            if (message[at] == '\n' && message[at + 1] == '-' && message[at + 2] == '-') {
                found++;
            }
        }
        return found;
    }
}
