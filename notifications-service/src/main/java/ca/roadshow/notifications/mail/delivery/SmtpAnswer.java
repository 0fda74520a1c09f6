package ca.roadshow.notifications.mail.delivery;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a failure to send.
 *
 * @param code the server's reply code (RFC 5321, section 4.2); 0 if there was no reply
 * @param concerns what the server rejected
 */
record SmtpAnswer(int code, Subject concerns) {

    /** The server requires authentication (RFC 4954, section 6). Says nothing about the recipient. */
    private static final int LOGIN_REQUIRED = 530;

    /** What a server may reject. */
    enum Subject {
        RECIPIENT,
        MESSAGE,
        SENDER
    }

    static SmtpAnswer of(MessagingException failure) {
        var found = new SmtpAnswer(0, Subject.SENDER);
        for (@Nullable Throwable step = failure; step != null; step = next(step)) {
            var answer = said(step);
            if (answer.code > found.code || (answer.code == found.code && answer.isFinal())) {
                found = answer;
            }
        }
        return found;
    }

    /** Whether the server will never accept the mail. A rejected sender can be fixed and says nothing about the mail. */
    boolean isFinal() {
        return code >= 500 && concerns != Subject.SENDER;
    }

    /** Whether the server rejects the sender: no mail is accepted until the configuration is fixed. */
    boolean rejectsSender() {
        return code >= 500 && concerns == Subject.SENDER;
    }

    /** For the ledger. Does not contain the server's text, which often repeats the address. */
    String reason() {
        return code == 0 ? "smtp.connection-lost" : "smtp." + code;
    }

    private static @Nullable Throwable next(Throwable step) {
        return step instanceof MessagingException failure && failure.getNextException() != null
                ? failure.getNextException()
                : null;
    }

    private static SmtpAnswer said(Throwable step) {
        return switch (step) {
            case SMTPAddressFailedException refused -> about(refused.getReturnCode(), Subject.RECIPIENT);
            case SMTPSenderFailedException refused -> about(refused.getReturnCode(), Subject.SENDER);
            case SMTPSendFailedException refused -> about(refused.getReturnCode(), subjectOf(refused.getCommand()));
            default -> about(0, Subject.SENDER);
        };
    }

    private static SmtpAnswer about(int code, Subject concerns) {
        return new SmtpAnswer(code, code == LOGIN_REQUIRED ? Subject.SENDER : concerns);
    }

    /** Jakarta Mail reports the end of the data as the command {@code .}. */
    private static Subject subjectOf(@Nullable String command) {
        return ".".equals(command) || "DATA".equals(command) ? Subject.MESSAGE : Subject.SENDER;
    }
}
