package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.testkit.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationsUnderTest
class MailLedgerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MailFixture mails;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    SendingParts parts;

    @Autowired
    SenderLease lease;

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void resetServer() {
        RealParts.mailbox().behave();
        mails.failMailsInProgress();
        if (!dispatch.isRunning()) {
            dispatch.start();
        }
    }

    @Test
    void mailsEveryPersonPurposeAndSubjectOnce() {
        var email = someone("camille");
        var mail = mails.queueWelcome(email, "Camille");
        mails.queue(mail, Origin.API);
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        mails.queue(mail, Origin.API);
        var next = mails.queueWelcome(someone("noah"), "Noah");
        await().atMost(PATIENCE).until(() -> mails.statusOf(next).equals("sent"));
        assertThat(mails.receivedBy(email))
                .singleElement()
                .extracting(ReceivedMail::messageId)
                .isEqualTo(mails.messageIdOf(mail));
    }

    @Test
    void sendsNoMailOfARolledBackTransaction() {
        var email = someone("olivier");
        var mail = mails.welcomeTo(email, "Olivier");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mails.queue(mail, Origin.API);
            status.setRollbackOnly();
        });
        assertThat(mails.statusOf(mail)).isEqualTo("none");
    }

    @Test
    void sendsNoMailForImportedEvents() {
        var mail = mails.welcomeTo(someone("past"), "Past");
        mails.queue(mail, Origin.IMPORT);
        assertThat(mails.statusOf(mail)).isEqualTo("none");
    }

    @Test
    void sendersNeverSendTheSameMail() {
        dispatch.stop();
        var readers = IntStream.range(0, 120)
                .mapToObj(number -> someone("reader" + number))
                .toList();
        var queued = readers.stream()
                .map(email -> mails.queueWelcome(email, "Reader"))
                .toList();
        var senders = Stream.generate(() -> new MailDispatch(parts, anotherLease()))
                .limit(4)
                .toList();
        senders.forEach(MailDispatch::start);
        await().atMost(PATIENCE)
                .until(() ->
                        queued.stream().allMatch(mail -> mails.statusOf(mail).equals("sent")));
        senders.forEach(MailDispatch::stop);
        var addressees = new HashSet<>(readers);
        var received = RealParts.mailbox().messages().stream()
                .filter(mail -> addressees.contains(mail.to().getFirst()))
                .toList();
        assertThat(received).hasSize(120);
        assertThat(received).extracting(ReceivedMail::messageId).doesNotHaveDuplicates();
        assertThat(received).extracting(mail -> mail.to().getFirst()).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Nested
    class WhenAServerRefuses {

        @Test
        void retriesAfter451() {
            var email = someone("later");
            RealParts.mailbox().refuse(email::equals, 451);
            var mail = mails.queueWelcome(email, "Later");
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("queued smtp.451"));
            RealParts.mailbox().behave();
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email)).hasSize(1);
        }

        @Test
        void failsAfter550WithAReasonWithoutTheAddress() {
            var email = someone("never");
            RealParts.mailbox().refuse(email::equals, 550);
            var mail = mails.queueWelcome(email, "Never");
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed smtp.550"));
        }

        @Test
        void sendsTheRestOfTheBatch() {
            dispatch.stop();
            var refused = someone("refused");
            var taken = someone("taken");
            RealParts.mailbox().refuse(refused::equals, 550);
            var first = mails.queueWelcome(refused, "Refused");
            var second = mails.queueWelcome(taken, "Taken");
            dispatch.start();
            await().atMost(PATIENCE).until(() -> mails.statusOf(second).equals("sent"));
            await().atMost(PATIENCE).until(() -> mails.statusOf(first).equals("failed smtp.550"));
        }

        @Test
        void sendsAgainWithTheSameMessageIdWhenTheReplyWasLost() {
            var email = someone("twice");
            RealParts.mailbox().loseReply(email::equals);
            var mail = mails.queueWelcome(email, "Twice");
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("queued smtp.connection-lost"));
            RealParts.mailbox().behave();
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email))
                    .hasSizeGreaterThan(1)
                    .extracting(ReceivedMail::messageId)
                    .containsOnly(mails.messageIdOf(mail));
        }
    }

    @Nested
    class WhenASenderIsKilled {

        @Test
        void anotherSenderTakesOverAfterTheLeaseHasExpired() {
            var email = someone("left");
            var mail = mails.welcomeTo(email, "Left");
            mails.storeAsInProgress(mail, "killed", 0);
            mails.leaseUntil("killed", -1);
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email))
                    .singleElement()
                    .extracting(ReceivedMail::messageId)
                    .isEqualTo(mails.messageIdOf(mail));
        }

        @Test
        void noSenderTakesOverFromARunningSender() {
            var mail = mails.welcomeTo(someone("held"), "Held");
            mails.leaseUntil("elsewhere", 3_600);
            mails.storeAsInProgress(mail, "elsewhere", 3_600);
            var next = mails.queueWelcome(someone("next"), "Next");
            await().atMost(PATIENCE).until(() -> mails.statusOf(next).equals("sent"));
            assertThat(mails.statusOf(mail)).isEqualTo("sending");
        }

        @Test
        void aSecondSenderWithTheSameConfigurationTakesOverNothing() {
            var mail = mails.welcomeTo(someone("held"), "Held");
            mails.storeAsInProgress(mail, lease.id(), 3_600);
            var second = new MailDispatch(parts, anotherLease());
            second.start();
            var next = mails.queueWelcome(someone("next"), "Next");
            await().atMost(PATIENCE).until(() -> mails.statusOf(next).equals("sent"));
            second.stop();
            assertThat(mails.statusOf(mail)).isEqualTo("sending");
        }

        @Test
        void claimsOfEarlierVersionsWithoutALeaseExpire() {
            var old = mails.welcomeTo(someone("old"), "Old");
            var fresh = mails.welcomeTo(someone("fresh"), "Fresh");
            mails.storeAsInProgress(old, "of an earlier version", 181);
            mails.storeAsInProgress(fresh, "of an earlier version", 60);
            await().atMost(PATIENCE).until(() -> mails.statusOf(old).equals("sent"));
            assertThat(mails.statusOf(fresh)).isEqualTo("sending");
        }

        /** Simulates a suspended machine: other senders have taken over its mails. */
        @Test
        void anExpiredLeaseIsNotRenewed() {
            var late = anotherLease();
            late.begin();
            var before = late.id();
            jdbc.sql("update mail_sender set alive_until = now() - interval '1 second' where id = ?")
                    .param(before)
                    .update();
            late.renew();
            assertThat(late.id()).isNotEqualTo(before);
            assertThat(late.holds(before)).isFalse();
            assertThat(late.holds(late.id())).isTrue();
            late.end();
        }
    }

    /** Simulates a correction of the time: the lease ends by the database's clock and by a monotonic one. */
    @Test
    void aClockThatGoesBackNeitherEndsNorExtendsALease() {
        var clock = new AtomicReference<>(Clock.systemUTC());
        InstantSource source = () -> clock.get().instant();
        var sender = new SenderLease(jdbc, settings, source.withZone(ZoneOffset.UTC));
        sender.begin();
        var id = sender.id();
        clock.set(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)));
        assertThat(sender.holds(id)).isTrue();
        sender.renew();
        assertThat(sender.id()).isEqualTo(id);
        jdbc.sql("update mail_sender set alive_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        sender.renew();
        assertThat(sender.holds(id)).isFalse();
        sender.end();
    }

    /** A sender releases mails that it has claimed without knowing it, because no other process may do so. */
    @Test
    void sendsMailsOfAClaimWhoseReplyWasLost() {
        dispatch.stop();
        var mail = mails.queueWelcome(someone("broken"), "Broken");
        var lost = new AtomicInteger();
        var queue = new MailQueue(jdbc, transactions, List.of()) {
            @Override
            List<ClaimedMail> claimSingle(Lane lane, String claim, String owner, int most) {
                var claimed = super.claimSingle(lane, claim, owner, most);
                if (!claimed.isEmpty() && lost.getAndIncrement() == 0) {
                    throw new DataAccessResourceFailureException("The answer is lost");
                }
                return claimed;
            }
        };
        var sender = new MailDispatch(MailTroubleIT.with(queue, parts), anotherLease());
        sender.start();
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        sender.stop();
        assertThat(lost).hasPositiveValue();
    }

    /** Returns the lease of another sender, which has not started. */
    private SenderLease anotherLease() {
        return new SenderLease(jdbc, settings, Clock.systemUTC());
    }
}
