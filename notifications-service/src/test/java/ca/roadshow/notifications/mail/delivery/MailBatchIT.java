package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.mail.smtp.SmtpReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationsUnderTest
class MailBatchIT {

    private static final int ALL = 500;

    /** Number of changes. Each leaves two rows, so that there are enough to be merged. */
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

    @Autowired
    PlatformTransactionManager transactions;

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
    void requeuesFailedMailsUnlessTheRecipientMustNotGetThem() {
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
        changeOften(mails.idOf(waiting));
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

    /** In one transaction: otherwise the campaign round merges counts as soon as there are enough changes. */
    private void changeOften(long mail) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            for (var time = 0; time < MANY_CHANGES; time++) {
                jdbc.sql("update mail_ledger set reason = ? where id = ?")
                        .params("smtp.45" + time, mail)
                        .update();
            }
        });
    }

    /** If no indexed column changes, PostgreSQL updates the row in its page and writes to no index (HOT update). */
    @Test
    void changesNoColumnOfAnIndexWhenItIsClaimedAndSent() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        var before = indexed(batched);
        assertThat(before).containsKeys("batch", "message_id", "waits", "in_progress", "refused");
        for (var mail : queue.claim(Lane.EVERYTHING, claim, sender, ALL)) {
            if (mail.id() == mails.idOf(batched)) {
                assertThat(indexed(batched)).isEqualTo(before);
                queue.settle(List.of(Settlement.sent(mail, new SmtpReply(250, "2.0.0", "Accepted"))));
            }
        }
        assertThat(mails.statusOf(batched)).isEqualTo("sent");
        assertThat(indexed(batched)).isEqualTo(before);
    }

    @Test
    void isClaimedAgainAfterItWasPutBackAndWhenItsRetryIsDue() {
        var putBack = queueBatched(mails.welcomeTo(someone("put-back"), "Reader"));
        var deferred = queueBatched(mails.welcomeTo(someone("deferred"), "Reader"));
        for (var mail : queue.claim(Lane.EVERYTHING, claim, sender, ALL)) {
            if (mail.id() == mails.idOf(putBack)) {
                queue.settle(List.of(Settlement.untried(mail)));
            } else if (mail.id() == mails.idOf(deferred)) {
                queue.settle(List.of(Settlement.retry(mail, Duration.ofHours(1), "smtp.451", SmtpReply.NONE)));
            }
        }
        assertThat(claim(ALL)).contains(putBack.about()).doesNotContain(deferred.about());
        jdbc.sql("update mail_ledger set not_before = now() where id = ?")
                .param(mails.idOf(deferred))
                .update();
        assertThat(claim(ALL)).containsOnlyOnce(deferred.about());
        assertThat(claim(ALL)).doesNotContain(putBack.about(), deferred.about());
    }

    @Test
    void isClaimedOnceBySeveralConcurrentSenders() throws Exception {
        var all = IntStream.range(0, 40)
                .mapToObj(_ -> queueBatched(mails.welcomeTo(someone("shared"), "Reader"))
                        .about())
                .toList();
        var senders = Collections.nCopies(4, (Callable<List<String>>) () -> IntStream.range(0, 20)
                .mapToObj(_ -> queue.claimBatched(claim, sender, 3))
                .flatMap(List::stream)
                .map(ClaimedMail::about)
                .toList());
        var claimed = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(senders.size())) {
            for (var one : threads.invokeAll(senders)) {
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void isClaimedInTheNextRoundAfterItsCancellation() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        batches.mark(batch, Status.CANCELLED);
        assertThat(batches.dropQueued(batch, ALL)).isOne();
        batches.startAgain(batch, 2);
        assertThat(claim(ALL)).doesNotContain(batched.about());
        assertThat(batches.requeueFailed(batch, "", ALL)).isPresent();
        assertThat(claim(ALL)).containsOnlyOnce(batched.about());
        assertThat(mails.wrongCounts()).isEmpty();
    }

    /** The scheduled round reads a batch some time before it ends it. */
    @Test
    void isNotEndedByARoundThatReadItBeforeItWasResent() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        batches.mark(batch, Status.CANCELLED);
        var seen = batches.find(batch).orElseThrow();
        assertThat(batches.dropQueued(batch, ALL)).isOne();
        batches.startAgain(batch, 2);
        assertThat(batches.requeueFailed(batch, "", ALL)).isPresent();

        batches.endCancelled(seen);

        assertThat(claim(ALL)).containsOnlyOnce(batched.about());
        batches.mark(batch, Status.CANCELLED);
        batches.endCancelled(seen);
        assertThat(batches.find(batch)).map(Batch::status).hasValue(Status.CANCELLED);
    }

    @Test
    void isRecoveredWithItsSender() {
        var batched = queueBatched(mails.welcomeTo(someone("batched"), "Reader"));
        mails.leaseUntil("killed", 60);
        assertThat(queue.claim(Lane.EVERYTHING, claim, "killed", ALL))
                .extracting(ClaimedMail::about)
                .contains(batched.about());
        queue.recover();
        queue.recoverBatched();
        assertThat(mails.statusOf(batched)).isEqualTo("sending");
        jdbc.sql("update mail_sender set alive_until = now() - interval '1 second' where id = 'killed'")
                .update();
        queue.recover();
        assertThat(claim(ALL)).contains(batched.about());
    }

    @Test
    void isClaimedInPortionsOfOneSecondIfItHasALimit() {
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

    /** Returns the values of the mail's indexed columns. */
    private Map<String, String> indexed(Mail mail) {
        return jdbc
                .sql("""
                with named as (
                    select d.refobjsubid as number from pg_index i join pg_depend d on d.objid = i.indexrelid
                    where i.indrelid = 'mail_ledger'::regclass and d.classid = 'pg_class'::regclass
                        and d.refobjid = i.indrelid and d.refobjsubid > 0
                    union select unnest(i.indkey) from pg_index i where i.indrelid = 'mail_ledger'::regclass)
                select a.attname, coalesce(to_jsonb(m) ->> a.attname, 'null') from named n
                join pg_attribute a on a.attrelid = 'mail_ledger'::regclass and a.attnum = n.number
                cross join (select * from mail_ledger where id = ?) m""")
                .param(mails.idOf(mail))
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
