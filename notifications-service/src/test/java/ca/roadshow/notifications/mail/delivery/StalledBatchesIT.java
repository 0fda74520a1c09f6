package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No sender runs, so that the number of remaining mails changes only when a test changes it. */
@NotificationsUnderTest
class StalledBatchesIT {

    private static final int MAILS = 3;

    private final String batch = "batch-" + UUID.randomUUID();

    @Autowired
    StalledBatches stalledBatches;

    @Autowired
    StalledBatchesHealth health;

    @Autowired
    MailBatches batches;

    @Autowired
    MailFixture mails;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void queue() {
        mails.stopSending();
        batches.start(batch);
        batches.endWork(batch);
        for (var number = 0; number < MAILS; number++) {
            var mail = mails.queueWelcome(MailFixture.someone("reader"), "Reader");
            jdbc.sql("update mail_ledger set batch = ? where id = ?")
                    .params(batch, mails.idOf(mail))
                    .update();
        }
        stalledBatches.look();
    }

    @AfterEach
    void startSending() {
        batches.mark(batch, Status.DONE);
        mails.startSending();
    }

    @Test
    void reportsABatchWithoutProgress() {
        assertThat(stalledBatches.find()).doesNotContain(batch);
        aDayPasses();
        stalledBatches.look();
        assertThat(stalledBatches.find()).contains(batch);
        var raised = health.health();
        assertThat(raised.getStatus()).isEqualTo(Alarm.RAISED);
        assertThat(raised.getDetails().get("stalled")).asString().contains(batch);
    }

    @Test
    void doesNotReportALargeBatchWhileItsMailsAreSent() {
        aDayPasses();
        jdbc.sql("update mail_ledger set status = 'sent' where id = (select min(id) from mail_ledger where batch = ?)")
                .param(batch)
                .update();
        stalledBatches.look();
        assertThat(stalledBatches.find()).doesNotContain(batch);
    }

    @Test
    void doesNotReportAPausedOrJustResumedBatch() {
        batches.mark(batch, Status.PAUSED);
        aDayPasses();
        assertThat(stalledBatches.find()).doesNotContain(batch);
        stalledBatches.look();
        batches.mark(batch, Status.RUNNING);
        assertThat(stalledBatches.find()).doesNotContain(batch);
    }

    @Test
    void doesNotReportABatchWhoseLastMailsWaitForTheirRetry() {
        jdbc.sql(
                        "update mail_ledger set reason = 'smtp.451', not_before = now() + interval '5 minutes' where batch = ?")
                .param(batch)
                .update();
        aDayPasses();
        assertThat(stalledBatches.find()).doesNotContain(batch);
    }

    @Test
    void reportsABatchWhoseMailsAreNeverQueued() {
        jdbc.sql("delete from mail_ledger where batch = ?").param(batch).update();
        jdbc.sql("update mail_batch set work = 'queue' where id = ?")
                .param(batch)
                .update();
        stalledBatches.look();
        aDayPasses();
        stalledBatches.look();
        assertThat(stalledBatches.find()).contains(batch);
    }

    @Test
    void doesNotReportABatchThatWaitsForItsLimit() {
        batches.limit(batch, 1);
        pace("1 minute");
        aDayPasses();
        assertThat(stalledBatches.find()).doesNotContain(batch);
        pace("-1 minute");
        assertThat(stalledBatches.find()).contains(batch);
    }

    private void pace(String fromNow) {
        jdbc.sql("update mail_batch_limit set paced_until = now() + ?::interval where batch = ?")
                .params(fromNow, batch)
                .update();
    }

    private void aDayPasses() {
        jdbc.sql("update mail_batch set progressed_at = progressed_at - interval '1 day' where id = ?")
                .param(batch)
                .update();
        jdbc.sql("update mail_ledger set not_before = not_before - interval '1 day' where batch = ? and reason is null")
                .param(batch)
                .update();
    }
}
