package ca.roadshow.notifications.mail.compose;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.envelope.ReturnPath;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MailWriterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MailFixture mails;

    @Autowired
    ReturnPath returnPath;

    @Test
    void setsHeadersForMailPrograms() {
        var mail = sentTo(someone("zoe"), "Zoé Lévesque");
        assertThat(mail.headers())
                .containsEntry("Auto-Submitted", List.of("auto-generated"))
                .containsEntry("Content-Language", List.of("en-CA"))
                .containsEntry("List-Unsubscribe-Post", List.of("List-Unsubscribe=One-Click"))
                .containsEntry("From", List.of("Roadshow de l’Est <hello@meetups.example.org>"))
                .containsKey("Date");
        assertThat(mail.headers().get("List-Unsubscribe"))
                .singleElement()
                .asString()
                .matches(
                        "<https://meetups\\.example\\.org/subscriptions/subscription-addr-[\\w-]+/one-click\\?token=[\\w-]+>, <mailto:bounces\\+leave-[0-9a-v]+@meetups\\.example\\.org\\?subject=unsubscribe>");
        assertThat(mail.messageId()).matches("<[0-9a-f-]{36}@meetups\\.example\\.org>");
    }

    @Test
    void hasAnEnvelopeSenderThatNamesTheMail() {
        var email = someone("zoe");
        var mail = mails.queueWelcome(email, "Zoé");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        var sender = mails.receivedBy(email).getFirst().sender();
        assertThat(sender).matches("bounces\\+[0-9a-v]+@meetups\\.example\\.org");
        assertThat(returnPath.mailOf(sender)).hasValue(mails.idOf(mail));
        assertThat(returnPath.mailOf(sender.toUpperCase(Locale.ROOT))).hasValue(mails.idOf(mail));
    }

    @Test
    void hasTheSameContentInTextAndHtml() {
        var mail = sentTo(someone("zoe"), "Zoé Lévesque");
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("Hello Zoé Lévesque,", "Topics", "The newsletter", "/subscriptions/subscription-addr-")
                    .contains("You are receiving this email because", "420, rue Guy, Montréal (Québec) H3J 1S6");
        }
    }

    @Test
    void preventsHeaderInjectionByNames() {
        var mail = sentTo(someone("eve"), "Eve\r\nBcc: everyone@example.org\r\n\r\n<b>Hi</b>");
        assertThat(mail.headers()).doesNotContainKey("Bcc");
        assertThat(mail.to()).hasSize(1);
        assertThat(mail.text()).contains("Hello Eve Bcc: everyone@example.org <b>Hi</b>,");
        assertThat(mail.html()).contains("&lt;b&gt;Hi&lt;/b&gt;").doesNotContain("<b>Hi</b>");
    }

    @Test
    void failsForAnInvalidAddress() {
        var mail = mails.queueWelcome("eve@example.org\r\nBcc: everyone@example.org", "Eve");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed address-invalid"));
    }

    @Test
    void failsForAnAddressThatWouldBeChanged() {
        var email = "éloïse-" + someone("roy");
        var mail = mails.queueWelcome(email, "Éloïse");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed address-invalid"));
        assertThat(mails.receivedBy(email)).isEmpty();
    }

    private ReceivedMail sentTo(String email, String name) {
        mails.queueWelcome(email, name);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        return mails.receivedBy(email).getFirst();
    }
}
