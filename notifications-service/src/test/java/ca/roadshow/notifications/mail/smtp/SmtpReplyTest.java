package ca.roadshow.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmtpReplyTest {

    private static final String ZOE = "zoe.cote@example.org";

    @Test
    void readsCodeStatusAndText() {
        assertThat(SmtpReply.of(250, "250 2.0.0 Ok: queued as 4F2A", ZOE))
                .isEqualTo(new SmtpReply(250, "2.0.0", "Ok: queued as 4F2A"));
    }

    @Test
    void joinsSeveralLines() {
        assertThat(SmtpReply.of(550, "550-5.7.1 Not today\r\n550 5.7.1 Try https://example.org/why\r\n", ZOE))
                .isEqualTo(new SmtpReply(550, "5.7.1", "Not today Try https://example.org/why"));
    }

    @Test
    void removesAddressesAndTheRecipientsName() {
        var reply = SmtpReply.of(
                550, "550 5.1.1 <Zoe.Cote@example.org>: no user zoe.cote here, \"a b\"@example.org neither", ZOE);
        assertThat(reply.text()).isEqualTo("<…>: no user … here, <…> neither");
    }

    @Test
    void keepsOneLineOfPrintableCharacters() {
        var reply = SmtpReply.of(451, "451 4.7.1 Wait\u0000\t" + "x".repeat(1_000), ZOE);
        assertThat(reply.text()).hasSize(300).startsWith("Wait x").endsWith("…");
    }

    @Test
    void isEmptyWithoutAReply() {
        assertThat(SmtpReply.of(0, "Connection reset", ZOE)).isEqualTo(SmtpReply.NONE);
        assertThat(SmtpReply.of(421, null, ZOE)).isEqualTo(new SmtpReply(421, null, null));
    }
}
