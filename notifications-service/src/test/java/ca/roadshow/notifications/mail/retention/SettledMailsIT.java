package ca.roadshow.notifications.mail.retention;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationsUnderTest
class SettledMailsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String zoe = someone("zoe");

    @Autowired
    SettledMails settled;

    @Autowired
    MailFixture mails;

    @Autowired
    MailBatches batches;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void startSending() {
        mails.startSending();
    }

    @Test
    void loseTheirContentAndAreStillNotSentAgain() {
        var mail = mails.queueWelcome(zoe, "Zoé");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        trim();
        assertThat(contentOf(mail)).as("a fresh mail").contains("subscriptionId");

        makeOld(mail);
        trim();
        assertThat(contentOf(mail)).isEqualTo("{\"of\": \"subscription\"}");
        assertThat(mails.statusOf(mail)).isEqualTo("sent");
        mails.queue(mail, Origin.API);
        var other = mails.queueWelcome(someone("other"), "Other");
        await().atMost(PATIENCE).until(() -> mails.statusOf(other).equals("sent"));
        assertThat(mails.receivedBy(zoe)).hasSize(1);
    }

    @Test
    void excludeMailsThatWaitOrBelongToACampaign() {
        mails.stopSending();
        var batch = "campaign-" + UUID.randomUUID();
        batches.start(batch);
        var waiting = mails.queueWelcome(zoe, "Zoé");
        var batched = mails.queueBatched(mails.welcomeTo(someone("reader"), "Reader"), batch);
        batches.mark(batch, Status.CANCELLED);
        jdbc.sql("update mail_ledger set status = 'failed' where batch = ?")
                .param(batch)
                .update();
        makeOld(waiting);
        makeOld(batched);
        trim();
        assertThat(contentOf(waiting)).contains("subscriptionId");
        assertThat(contentOf(batched)).contains("subscriptionId");
    }

    private void trim() {
        settled.trim(Instant.now().minus(730, ChronoUnit.DAYS));
    }

    private void makeOld(Mail mail) {
        jdbc.sql("update mail_ledger set created_at = now() - interval '731 days' where id = ?")
                .param(mails.idOf(mail))
                .update();
    }

    private String contentOf(Mail mail) {
        return jdbc.sql("select content::text from mail_ledger where id = ?")
                .param(mails.idOf(mail))
                .query(String.class)
                .single();
    }
}
