package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.mail.smtp.SmtpReply;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationsUnderTest
class MailBatchIT {

    private static final int ALL = 500;

    /** Each leaves two rows, more than are left alone. */
    private static final int MANY_CHANGES = 60;

    private final String batch = "campaign-" + UUID.randomUUID();
    private final String claim = UUID.randomUUID().toString();

    @Autowired
    MailFixture mails;

    @Autowired
    MailBatches batches;

    @Autowired
    MailQueue queue;

    @Autowired
    SenderLease lease;

    @Autowired
    JdbcClient jdbc;

    private String sender = "";

    @BeforeEach
    void stopSending() {
        mails.stopSending();
        lease.begin();
        sender = lease.id();
        batches.start(batch);
    }

    @AfterEach
    void startSending() {
        queue.release(claim);
        batches.mark(batch, Status.CANCELLED);
        lease.end();
        mails.startSending();
    }

    @Test
    void isClaimedAfterAllOtherMails() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        var single = mails.queueWelcome(someone("single"), "Reader");
        assertThat(claim(ALL)).containsSubsequence(single.about(), batched.about());
    }

    @Test
    void isNotClaimedWhileItIsPausedOrCancelled() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        for (var status : List.of(Status.PAUSED, Status.CANCELLED)) {
            batches.mark(batch, status);
            assertThat(claim(ALL)).doesNotContain(batched.about());
        }
        batches.mark(batch, Status.RUNNING);
        assertThat(claim(ALL)).contains(batched.about());
    }

    @Test
    void isNotClaimedInTheUrgentLane() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        assertThat(queue.claim(Lane.URGENT, claim, sender, ALL))
                .extracting(ClaimedMail::about)
                .doesNotContain(batched.about());
    }

    @Test
    void delaysNoOtherMailToTheSameReaderWhileItIsPaused() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        batches.mark(batch, Status.PAUSED);
        mails.queue(MailFixture.after(batched), Origin.API);
        assertThat(claim(ALL)).containsOnlyOnce(batched.about());
    }

    @Test
    void queuesFailedMailsAgainUnlessTheRecipientMustNotGetThem() {
        var failed = queueBatched(mails.welcomeTo(someone("failed"), "Reader"));
        var gone = queueBatched(mails.welcomeTo(someone("gone"), "Reader"));
        for (var mail : queue.claim(Lane.EVERYTHING, claim, sender, ALL)) {
            if (mail.id() == mails.idOf(failed)) {
                queue.settle(List.of(Settlement.failed(mail, "smtp.550", SmtpReply.NONE)));
            } else if (mail.id() == mails.idOf(gone)) {
                queue.settle(List.of(Settlement.failed(mail, "unsubscribed", SmtpReply.NONE)));
            }
        }
        assertThat(batches.requeueFailed(batch, "", ALL)).isPresent();
        assertThat(mails.statusOf(failed)).isEqualTo("queued");
        assertThat(mails.statusOf(gone)).isEqualTo("failed unsubscribed");
        assertThat(batches.requeueFailed(batch, Long.toString(mails.idOf(failed)), ALL))
                .isEmpty();
    }

    @Test
    void isCountedByStateWithoutReadingItsMails() {
        var failed = queueBatched(mails.welcomeTo(someone("failed"), "Reader"));
        var waiting = queueBatched(mails.welcomeTo(someone("waiting"), "Reader"));
        assertThat(batches.isSettled(batch)).isFalse();
        for (var mail : queue.claim(Lane.EVERYTHING, claim, sender, ALL)) {
            if (mail.id() == mails.idOf(failed)) {
                queue.settle(List.of(Settlement.failed(mail, "smtp.550", SmtpReply.NONE)));
            }
        }
        assertThat(mails.wrongCounts()).isEmpty();
        for (var time = 0; time < MANY_CHANGES; time++) {
            jdbc.sql("update mail_ledger set reason = ? where id = ?")
                    .params("smtp.45" + time, mails.idOf(waiting))
                    .update();
        }
        assertThat(mails.wrongCounts()).isEmpty();

        batches.mergeCounts();

        assertThat(mails.wrongCounts()).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_batch_count where batch = ?")
                        .param(batch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        jdbc.sql("delete from mail_ledger where id = ?")
                .param(mails.idOf(waiting))
                .update();
        assertThat(mails.wrongCounts()).isEmpty();
        assertThat(batches.isSettled(batch)).isTrue();
    }

    @Test
    void isClaimedASecondAtATimeIfItHasALimit() {
        var own = IntStream.range(0, 13)
                .mapToObj(_ -> queueBatched(mails.welcomeTo(someone("limited"), "Reader"))
                        .about())
                .toList();
        batches.limit(batch, 600);
        assertThat(claim(ALL)).filteredOn(own::contains).hasSize(10);
        batches.limit(batch, 1);
        assertThat(claim(ALL)).filteredOn(own::contains).hasSize(1);
        assertThat(claim(ALL)).doesNotContainAnyElementsOf(own);
        assertThat(queue.untilPaced()).isPresent();
        batches.limit(batch, null);
        assertThat(claim(ALL)).filteredOn(own::contains).hasSize(2);
    }

    private Mail queueBatched(Mail mail) {
        return mails.queueBatched(mail, batch);
    }

    private List<String> claim(int most) {
        return queue.claim(Lane.EVERYTHING, claim, sender, most).stream()
                .map(ClaimedMail::about)
                .toList();
    }
}
