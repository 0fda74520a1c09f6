package ca.roadshow.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAnswerTest {

    @Test
    void readsTheReplyCodeOfARejectedRecipient() throws MessagingException {
        var answer = SmtpAnswer.of(refused(550), "camille@example.org");
        assertThat(answer.isFinal()).isTrue();
        assertThat(answer.reason()).isEqualTo("smtp.550");
    }

    @ParameterizedTest
    @CsvSource({
        "550, Refused, 5.1.1",
        "550, 5.7.1 Blocked, 5.7.1",
        "550, 5.2.2 Full, 5.2.2",
        "552, Full,",
        "554, Refused,",
        "530, Login first,"
    })
    void a550ToTheRecipientIsAnUnknownMailboxWithoutAnEnhancedCode(int code, String text, @Nullable String status)
            throws MessagingException {
        assertThat(SmtpAnswer.of(refused(code, text), "camille@example.org")
                        .reply()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a550ToTheDataIsNotAnUnknownMailbox() {
        assertThat(SmtpAnswer.of(refused(".", 550), "camille@example.org")
                        .reply()
                        .status())
                .isNull();
    }

    @Test
    void retriesAfterATemporaryFailure() throws MessagingException {
        assertThat(SmtpAnswer.of(refused(451), "camille@example.org").isFinal()).isFalse();
    }

    @Test
    void retriesWithoutAReply() {
        var answer = SmtpAnswer.of(new MessagingException("Connection reset"), "camille@example.org");
        assertThat(answer.isFinal()).isFalse();
        assertThat(answer.reason()).isEqualTo("smtp.connection-lost");
    }

    @Test
    void failsIfTheMessageIsRejected() {
        var answer = SmtpAnswer.of(refused(".", 554), "camille@example.org");
        assertThat(answer.isFinal()).isTrue();
        assertThat(answer.reason()).isEqualTo("smtp.554");
    }

    @ParameterizedTest
    @ValueSource(ints = {530, 550, 553})
    void retriesIfTheSenderIsRejected(int code) {
        var answer = SmtpAnswer.of(refused("MAIL FROM:<hello@meetups.example.org>", code), "camille@example.org");
        assertThat(answer.isFinal()).isFalse();
        assertThat(answer.rejectsSender()).isTrue();
    }

    @Test
    void retriesIfAuthenticationIsRequired() throws MessagingException {
        var answer = SmtpAnswer.of(refused(530), "camille@example.org");
        assertThat(answer.isFinal()).isFalse();
        assertThat(answer.rejectsSender()).isTrue();
    }

    private static MessagingException refused(String command, int code) {
        var none = new Address[0];
        return new SMTPSendFailedException(command, code, "Refused", null, none, none, none);
    }

    private static MessagingException refused(int code) throws MessagingException {
        return refused(code, "Refused");
    }

    private static MessagingException refused(int code, String text) throws MessagingException {
        var address = new InternetAddress("camille@example.org");
        return new SendFailedException(
                "Invalid Addresses", new SMTPAddressFailedException(address, "RCPT TO", code, text));
    }
}
