package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.testkit.RealParts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@NotificationsUnderTest
class MailTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MailFixture mails;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    SendingParts parts;

    @Autowired
    MailSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void resetServer() {
        RealParts.mailbox().behave();
        if (!dispatch.isRunning()) {
            dispatch.start();
        }
    }

    @Test
    void anUnreadableMailDoesNotBlockOthers() {
        dispatch.stop();
        var poem = mails.queueWelcome(someone("poet"), "Poet");
        mails.makeUnreadable(poem);
        var next = mails.queueWelcome(someone("next"), "Next");
        dispatch.start();
        await().atMost(PATIENCE).until(() -> mails.statusOf(next).equals("sent"));
        await().atMost(PATIENCE).until(() -> mails.statusOfUnreadable(poem).equals("queued unwritable"));
    }

    @Test
    void aMailWaitsForAnOlderOneAboutTheSameThing() {
        var email = someone("inline");
        RealParts.mailbox().refuse(email::equals, 451);
        var first = mails.queueWelcome(email, "In Line");
        await().atMost(PATIENCE).until(() -> mails.statusOf(first).equals("queued smtp.451"));
        var second = MailFixture.after(first);
        mails.queue(second, Origin.API);
        var other = mails.queueWelcome(someone("other"), "Other");
        await().atMost(PATIENCE).until(() -> mails.statusOf(other).equals("sent"));
        assertThat(mails.statusOf(second)).isEqualTo("queued");
        RealParts.mailbox().behave();
        await().atMost(PATIENCE).until(() -> mails.statusOf(second).equals("sent"));
        assertThat(mails.statusOf(first)).isEqualTo("sent");
    }

    @Test
    void marksASentMailWhenTheDatabaseIsAvailableAgain() {
        dispatch.stop();
        var email = someone("left");
        var mail = mails.queueWelcome(email, "Left");
        var outages = new AtomicInteger(2);
        var queue = new MailQueue(jdbc, transactions, List.of()) {
            @Override
            void settle(List<Settlement> settlements) {
                if (outages.getAndDecrement() > 0) {
                    throw new DataAccessResourceFailureException("The database is away");
                }
                super.settle(settlements);
            }
        };
        var sender = new MailDispatch(with(queue, parts), new SenderLease(jdbc, settings, Clock.systemUTC()));
        sender.start();
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        sender.stop();
        assertThat(outages).hasNegativeValue();
        assertThat(mails.receivedBy(email)).hasSize(1);
    }

    static SendingParts with(MailQueue queue, SendingParts parts) {
        return new SendingParts(
                queue,
                parts.writer(),
                parts.server(),
                parts.trouble(),
                parts.batches(),
                parts.signal(),
                parts.listeners(),
                parts.settings(),
                parts.clock());
    }

    @Test
    void rejectsAMailToAnUnknownRecipient() {
        var mail = mails.welcome("addr-nobody", "nobody");
        assertThatThrownBy(() -> mails.queue(mail, Origin.API)).hasMessageContaining("No recipient is stored");
        assertThat(mails.statusOf(mail)).isEqualTo("none");
    }
}
