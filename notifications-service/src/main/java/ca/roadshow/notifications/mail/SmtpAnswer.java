package ca.roadshow.notifications.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure to send means.
 *
 * @param code the server's reply code (RFC 5321, section 4.2); 0 where there was none
 * @param concerns what it was said about
 */
record SmtpAnswer(int code, Subject concerns) {

    /** The server wants a login first (RFC 4954, section 6): no word on the recipient, whenever it says so. */
    private static final int LOGIN_REQUIRED = 530;

    /** What a server may refuse. */
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

    /** The server will never take it; a refusal of who sends is mended and says nothing about the mail. */
    boolean isFinal() {
        return code >= 500 && concerns != Subject.SENDER;
    }

    /** No mail leaves until somebody mends the sender. */
    boolean isOurs() {
        return code >= 500 && concerns == Subject.SENDER;
    }

    /** For the ledger: never the server's words, which tend to repeat the address. */
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

    /** A full stop ends the data. */
    private static Subject subjectOf(@Nullable String command) {
        return ".".equals(command) || "DATA".equals(command) ? Subject.MESSAGE : Subject.SENDER;
    }
}
