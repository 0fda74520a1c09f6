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
 */
record SmtpAnswer(int code) {

    static SmtpAnswer of(MessagingException failure) {
        var code = 0;
        for (@Nullable Throwable step = failure; step != null; step = next(step)) {
            code = Math.max(code, codeOf(step));
        }
        return new SmtpAnswer(code);
    }

    /** The server will never take it. */
    boolean isFinal() {
        return code >= 500;
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

    private static int codeOf(Throwable step) {
        return switch (step) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
