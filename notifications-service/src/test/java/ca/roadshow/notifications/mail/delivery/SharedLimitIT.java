package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.platform.MailSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Senders of several processes that claim mails of a campaign with a limit, each over its own connection. */
@NotificationsUnderTest
class SharedLimitIT {

    private static final int SENDERS = 4;
    private static final int MAILS = 12;

    private final String batch = "campaign-" + UUID.randomUUID();

    @Autowired
    MailFixture mails;

    @Autowired
    MailBatches batches;

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void queue() {
        mails.stopSending();
        batches.start(batch);
        batches.limit(batch, 1);
        IntStream.range(0, MAILS).forEach(_ -> mails.queueBatched(mails.welcomeTo(someone("reader"), "Reader"), batch));
    }

    @AfterEach
    void startSending() {
        batches.mark(batch, Status.CANCELLED);
        jdbc.sql("update mail_ledger set status = 'failed' where batch = ?")
                .param(batch)
                .update();
        mails.startSending();
    }

    @Test
    void claimTogetherAtMostTheLimit() throws Exception {
        assertThat(claimAtOnce()).hasSize(1);
        assertThat(claimAtOnce()).as("within the same minute").isEmpty();
        letAMinutePass();
        assertThat(claimAtOnce()).as("a minute later").hasSize(1);
    }

    /** Lets all senders claim at the same time and returns their mails. */
    private List<ClaimedMail> claimAtOnce() throws Exception {
        var begin = new CyclicBarrier(SENDERS);
        var claimed = new ArrayList<ClaimedMail>();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<List<ClaimedMail>> one : threads.invokeAll(IntStream.range(0, SENDERS)
                    .<Callable<List<ClaimedMail>>>mapToObj(_ -> () -> claim(begin))
                    .toList())) {
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).extracting(ClaimedMail::id).doesNotHaveDuplicates();
        return claimed.stream().filter(mail -> batch.equals(mail.batch())).toList();
    }

    /** Claims mails like another process. */
    private List<ClaimedMail> claim(CyclicBarrier begin) throws Exception {
        var lease = new SenderLease(jdbc, settings, Clock.systemUTC());
        lease.begin();
        begin.await();
        var claimed = new MailQueue(jdbc, transactions, List.of())
                .claimLimited(UUID.randomUUID().toString(), lease.id(), MAILS);
        lease.end();
        return claimed;
    }

    private void letAMinutePass() {
        jdbc.sql("update mail_batch_limit set paced_until = paced_until - interval '1 minute' where batch = ?")
                .param(batch)
                .update();
    }
}
