package ca.roadshow.notifications.mail.delivery;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationsUnderTest
class MailPriorityIT {

    private static final int ALL = 500;

    private final String claim = UUID.randomUUID().toString();

    @Autowired
    MailFixture mails;

    @Autowired
    MailQueue queue;

    @Autowired
    SenderLease lease;

    private String sender = "";

    @BeforeEach
    void stopSending() {
        mails.stopSending();
        lease.begin();
        sender = lease.id();
    }

    @AfterEach
    void startSending() {
        queue.release(claim);
        lease.end();
        mails.startSending();
    }

    @Test
    void claimsByPriorityAndThenByAge() {
        var bulk = queue("bulk", MailPriority.BULK);
        var first = queue("first", MailPriority.NORMAL);
        var second = queue("second", MailPriority.NORMAL);
        var urgent = queue("urgent", MailPriority.URGENT);
        assertThat(claim(Lane.EVERYTHING))
                .containsSubsequence(urgent.about(), first.about(), second.about(), bulk.about());
    }

    @Test
    void claimsOnlyUrgentMailsInTheUrgentLane() {
        var normal = queue("normal", MailPriority.NORMAL);
        var urgent = queue("urgent", MailPriority.URGENT);
        assertThat(claim(Lane.URGENT)).contains(urgent.about()).doesNotContain(normal.about());
    }

    @Test
    void raisesOlderMailsAboutTheSameThing() {
        var older = queue("older", MailPriority.BULK);
        var other = queue("other", MailPriority.NORMAL);
        var newer = with(MailPriority.URGENT, MailFixture.after(older));
        mails.queue(newer, Origin.API);
        assertThat(claim(Lane.EVERYTHING)).containsSubsequence(older.about(), other.about());
    }

    @Test
    void neverLowersThePriority() {
        var older = queue("older", MailPriority.URGENT);
        mails.queue(with(MailPriority.BULK, MailFixture.after(older)), Origin.API);
        assertThat(claim(Lane.URGENT)).contains(older.about());
    }

    private Mail queue(String name, MailPriority priority) {
        var mail = with(priority, mails.welcomeTo(someone(name), name));
        mails.queue(mail, Origin.API);
        return mail;
    }

    private static Mail with(MailPriority priority, Mail mail) {
        var purpose = new MailPurpose(mail.purpose().name(), priority, null, false);
        return new Mail(mail.addressId(), purpose, mail.subject(), mail.about(), mail.content());
    }

    private List<String> claim(Lane lane) {
        return queue.claim(lane, claim, sender, ALL).stream()
                .map(ClaimedMail::about)
                .toList();
    }
}
