package ca.roadshow.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The classification of a failure to send a mail.
 *
 * @param code the server's reply code (RFC 5321, section 4.2); 0 if there was no reply
 * @param concerns what the server rejected
 * @param reply as the ledger stores it
 */
public record SmtpAnswer(int code, Subject concerns, SmtpReply reply) {

    /** The server requires authentication (RFC 4954, section 6). This reply says nothing about the recipient. */
    private static final int LOGIN_REQUIRED = 530;

    private static final int MAILBOX_UNAVAILABLE = 550;

    /** The part of a mail that a server can reject. */
    public enum Subject {
        RECIPIENT,
        MESSAGE,
        SENDER
    }

    /**
     * Classifies a failure.
     *
     * @param message that was not sent; its recipient is removed from the reply
     */
    public static SmtpAnswer of(MessagingException failure, MimeMessage message) {
        return of(failure, SmtpConnection.recipientOf(message));
    }

    static SmtpAnswer of(MessagingException failure, @Nullable String address) {
        var found = about(0, Subject.SENDER, null, address);
        for (@Nullable Throwable step = failure; step != null; step = next(step)) {
            var answer = ofReply(step, address);
            if (answer.code > found.code || (answer.code == found.code && answer.isFinal())) {
                found = answer;
            }
        }
        return found;
    }

    /** Whether the server will never accept the mail. A rejected sender is not final, because the setting can be corrected. */
    public boolean isFinal() {
        return code >= 500 && concerns != Subject.SENDER;
    }

    /** Whether the server rejects the sender. Then it accepts no mail until the configuration is corrected. */
    public boolean rejectsSender() {
        return code >= 500 && concerns == Subject.SENDER;
    }

    /** Returns the reason that the ledger stores. */
    public String reason() {
        return code == 0 ? "smtp.connection-lost" : "smtp." + code;
    }

    private static @Nullable Throwable next(Throwable step) {
        return step instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : null;
    }

    private static SmtpAnswer ofReply(Throwable step, @Nullable String address) {
        var text = step.getMessage();
        return switch (step) {
            case SMTPAddressFailedException refused -> about(refused.getReturnCode(), Subject.RECIPIENT, text, address);
            case SMTPSenderFailedException refused -> about(refused.getReturnCode(), Subject.SENDER, text, address);
            case SMTPSendFailedException refused ->
                about(refused.getReturnCode(), subjectOf(refused.getCommand()), text, address);
            default -> about(0, Subject.SENDER, null, address);
        };
    }

    private static SmtpAnswer about(int code, Subject concerns, @Nullable String text, @Nullable String address) {
        var concerned = code == LOGIN_REQUIRED ? Subject.SENDER : concerns;
        var reply = SmtpReply.of(code, text, address);
        return new SmtpAnswer(code, concerned, isUnknownMailbox(concerned, reply) ? reply.ofUnknownMailbox() : reply);
    }

    /**
     * Whether a reply to a recipient means an unknown mailbox: 550 without an enhanced status code (RFC 5321, section 4.2.3).
     * Servers that refuse a recipient for another reason, such as a policy, send such a code.
     */
    private static boolean isUnknownMailbox(Subject concerns, SmtpReply reply) {
        return concerns == Subject.RECIPIENT && reply.code() == MAILBOX_UNAVAILABLE && reply.status() == null;
    }

    /** Returns what a command concerns. Jakarta Mail reports the end of the data as the command {@code .}. */
    private static Subject subjectOf(@Nullable String command) {
        return ".".equals(command) || "DATA".equals(command) ? Subject.MESSAGE : Subject.SENDER;
    }
}
