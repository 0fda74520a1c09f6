package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of mails while a batch occupies all connections. */
@NotificationsUnderTest
class MailTurnsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String batch = "campaign-" + UUID.randomUUID();

    @Autowired
    MailFixture mails;

    @Autowired
    MailBatches batches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void stopSending() {
        mails.stopSending();
        batches.start(batch);
    }

    @AfterEach
    void behave() {
        RealParts.mailbox().behave();
        batches.mark(batch, Status.CANCELLED);
        mails.startSending();
    }

    @Test
    void aSlowDomainDoesNotDelayOthers() {
        var slow = at("slow-" + UUID.randomUUID() + ".example.org", 8);
        var fast = at("fast-" + UUID.randomUUID() + ".example.org", 40);
        RealParts.mailbox().delay(slow::contains, Duration.ofSeconds(1));
        var queued =
                Stream.concat(slow.stream(), fast.stream()).map(this::queue).toList();
        mails.startSending();
        await().atMost(PATIENCE).until(() -> areSent(queued));
        assertThat(latest(fast)).as("while mails to the slow domain wait").isBefore(latest(slow));
    }

    @Test
    void aSingleMailOvertakesABatch() {
        var readers = at("busy-" + UUID.randomUUID() + ".example.org", 120);
        RealParts.mailbox().delay(readers::contains, Duration.ofMillis(200));
        var queued = readers.stream().map(this::queue).toList();
        mails.startSending();
        await().atMost(PATIENCE).until(() -> !sorted(readers).isEmpty());
        var single = someone("single");
        var mail = mails.queueWelcome(single, "Single");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        RealParts.mailbox().behave();
        await().atMost(PATIENCE).until(() -> areSent(queued));
        var at = mails.receivedBy(single).getFirst().date();
        assertThat(sorted(readers).stream().filter(at::isBefore)).hasSizeGreaterThan(10);
    }

    /** Simulates greylisting: the server answers 451 first, then 250. */
    @Test
    void aGreylistedMailIsAcceptedAtItsSecondAttempt() {
        var email = someone("grey");
        RealParts.mailbox().greylist(email::equals);
        var mail = mails.queueWelcome(email, "Grey");
        mails.startSending();
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        assertThat(mails.receivedBy(email)).hasSize(1);
        assertThat(jdbc.sql("select attempts || ' ' || reply_code from mail_ledger where id = ?")
                        .param(mails.idOf(mail))
                        .query(String.class)
                        .single())
                .isEqualTo("2 250");
    }

    @Test
    void theLedgerKeepsTheReply() {
        var email = someone("full");
        RealParts.mailbox().refuse(email::equals, 552);
        var mail = mails.queueWelcome(email, "Full");
        mails.startSending();
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("failed smtp.552"));
        assertThat(jdbc.sql("select reply_code || ' ' || reply_text from mail_ledger where id = ?")
                        .param(mails.idOf(mail))
                        .query(String.class)
                        .single())
                .isEqualTo("552 Refused");
    }

    private static List<String> at(String domain, int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> "reader" + each + "@" + domain)
                .toList();
    }

    private Mail queue(String email) {
        return mails.queueBatched(mails.welcomeTo(email, "Reader"), batch);
    }

    private boolean areSent(List<Mail> queued) {
        return queued.stream().allMatch(mail -> mails.statusOf(mail).equals("sent"));
    }

    private Instant latest(List<String> readers) {
        return sorted(readers).getLast();
    }

    private static List<Instant> sorted(List<String> readers) {
        return readers.stream()
                .flatMap(reader -> RealParts.mailbox().messagesTo(reader).stream())
                .map(ReceivedMail::date)
                .sorted()
                .toList();
    }
}
