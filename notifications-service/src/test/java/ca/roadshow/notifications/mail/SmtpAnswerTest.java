package ca.roadshow.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;

class SmtpAnswerTest {

    @Test
    void findsTheReplyCodeOfARefusedRecipient() throws MessagingException {
        var answer = SmtpAnswer.of(refused(550));
        assertThat(answer.isFinal()).isTrue();
        assertThat(answer.reason()).isEqualTo("smtp.550");
    }

    @Test
    void triesAgainWhatWasPutOff() throws MessagingException {
        assertThat(SmtpAnswer.of(refused(451)).isFinal()).isFalse();
    }

    @Test
    void triesAgainWhatGotNoAnswer() {
        var answer = SmtpAnswer.of(new MessagingException("Connection reset"));
        assertThat(answer.isFinal()).isFalse();
        assertThat(answer.reason()).isEqualTo("smtp.connection-lost");
    }

    private static MessagingException refused(int code) throws MessagingException {
        var address = new InternetAddress("camille@example.org");
        return new SendFailedException(
                "Invalid Addresses", new SMTPAddressFailedException(address, "RCPT TO", code, "Refused"));
    }
}
