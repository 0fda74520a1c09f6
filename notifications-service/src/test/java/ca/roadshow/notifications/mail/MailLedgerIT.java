package ca.roadshow.notifications.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.store.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationsUnderTest
class MailLedgerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    MailFixture mails;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    MailRound round;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void behaveAgain() {
        RealParts.mailbox().behave();
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
    void reachesTheMailboxWellUnderTwoSecondsAfterTheCommit() {
        var email = someone("amina");
        mails.queueWelcome(email, "Amina");
        await().atMost(Duration.ofMillis(1_500))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> mails.receivedBy(email).size() == 1);
    }

    @Test
    void mailsNothingThatWasRolledBack() {
        var email = someone("olivier");
        var mail = mails.welcomeTo(email, "Olivier");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mails.queue(mail, Origin.API);
            status.setRollbackOnly();
        });
        assertThat(mails.statusOf(mail)).isEqualTo("none");
    }

    @Test
    void mailsNobodyForWhatWasImported() {
        var mail = mails.welcomeTo(someone("past"), "Past");
        mails.queue(mail, Origin.IMPORT);
        assertThat(mails.statusOf(mail)).isEqualTo("none");
    }

    @Test
    void twoSendersNeverSendTheSame() throws Exception {
        dispatch.stop();
        var readers = IntStream.range(0, 120)
                .mapToObj(number -> someone("reader" + number))
                .toList();
        readers.forEach(email -> mails.queueWelcome(email, "Reader"));
        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> sender = () -> {
                while (round.run(Lane.EVERYTHING, Thread.currentThread().getName(), () -> true)) {
                    Thread.onSpinWait();
                }
                return true;
            };
            for (var done : senders.invokeAll(Collections.nCopies(4, sender))) {
                assertThat(done.get()).isTrue();
            }
        }
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
        void triesAgainAfter451() {
            var email = someone("later");
            RealParts.mailbox().refuse(email::equals, 451);
            var mail = mails.queueWelcome(email, "Later");
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("queued smtp.451"));
            RealParts.mailbox().behave();
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email)).hasSize(1);
        }

        @Test
        void givesUpAfter550AndKeepsTheReasonWithoutTheAddress() {
            var email = someone("never");
            RealParts.mailbox().refuse(email::equals, 550);
            var mail = mails.queueWelcome(email, "Never");
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed smtp.550"));
        }

        @Test
        void sendsTheOthersOfTheBatch() {
            dispatch.stop();
            var refused = someone("refused");
            var taken = someone("taken");
            RealParts.mailbox().refuse(refused::equals, 550);
            var first = mails.queueWelcome(refused, "Refused");
            var second = mails.queueWelcome(taken, "Taken");
            dispatch.start();
            await().atMost(PATIENCE).until(() -> mails.statusOf(second).equals("sent"));
            assertThat(mails.statusOf(first)).isEqualTo("failed smtp.550");
        }

        @Test
        void sendsAgainUnderTheSameMessageIdWhenTheAnswerWasLost() {
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
        void anotherTakesUpWhatWasLeftOnceTheClaimRanOut() {
            var email = someone("left");
            var mail = mails.welcomeTo(email, "Left");
            mails.queueAsLeftSending(mail, "elsewhere", 31);
            await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email))
                    .singleElement()
                    .extracting(ReceivedMail::messageId)
                    .isEqualTo(mails.messageIdOf(mail));
        }

        @Test
        void nobodyTouchesAClaimThatStillHolds() {
            var mail = mails.welcomeTo(someone("held"), "Held");
            mails.queueAsLeftSending(mail, "elsewhere", 0);
            var next = mails.queueWelcome(someone("next"), "Next");
            await().atMost(PATIENCE).until(() -> mails.statusOf(next).equals("sent"));
            assertThat(mails.statusOf(mail)).isEqualTo("sending");
        }

        @Test
        void theSameInstanceTakesUpItsOwnAtOnceWhenStarted() {
            dispatch.stop();
            var email = someone("own");
            var mail = mails.welcomeTo(email, "Own");
            mails.queueAsLeftSending(mail, "under-test", 0);
            dispatch.start();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> mails.statusOf(mail).equals("sent"));
            assertThat(mails.receivedBy(email)).hasSize(1);
        }
    }
}
