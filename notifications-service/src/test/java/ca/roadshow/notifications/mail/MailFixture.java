package ca.roadshow.notifications.mail;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.mail.compose.MailComposers;
import ca.roadshow.notifications.mail.ledger.Audience;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.testkit.RealParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues mails to test readers and reads their mailboxes. */
@Component
public class MailFixture {

    private final MailLedger ledger;
    private final Recipients recipients;
    private final MailComposers composers;
    private final SmartLifecycle dispatch;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final JdbcClient jdbc;

    MailFixture(
            MailLedger ledger,
            Recipients recipients,
            MailComposers composers,
            @Qualifier("mailDispatch") SmartLifecycle dispatch,
            AddressIds addressIds,
            PersonalData personalData,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.recipients = recipients;
        this.composers = composers;
        this.dispatch = dispatch;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.jdbc = jdbc;
    }

    public void stopSending() {
        dispatch.stop();
    }

    public void startSending() {
        if (!dispatch.isRunning()) {
            dispatch.start();
        }
    }

    public MailPurpose purpose(String name) {
        return composers.all().stream()
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns an address that no other test uses. */
    public static String someone(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    /** Stores the reader as a recipient and queues nothing. */
    public Mail welcomeTo(String email, String name) {
        var person = addressIds.of(email);
        var about = "subscription-" + person.value();
        recipients.remember(about, personalData.seal(person, new Contact(name, email, "en", null)), "en");
        return welcome(person.value(), about);
    }

    public Mail welcome(String addressId, String about) {
        var content =
                "{\"of\":\"subscription\",\"subscriptionId\":\"%s\",\"topics\":[\"newsletter\"]}".formatted(about);
        return new Mail(addressId, purpose("subscription-welcome"), about + "/1", about, composers.content(content));
    }

    /** Returns a request to confirm a subscription. Stores the reader as a recipient. */
    public Mail requestTo(String email) {
        var welcome = welcomeTo(email, "Zoé");
        return new Mail(
                welcome.addressId(),
                purpose("subscription-confirmation"),
                welcome.about() + "/request",
                welcome.about(),
                welcome.content());
    }

    /** Returns another mail to the same reader about the same thing. */
    public static Mail after(Mail mail) {
        return new Mail(mail.addressId(), mail.purpose(), mail.about() + "/2", mail.about(), mail.content());
    }

    /** Changes the row to an unknown purpose, as if a later version had stored it. */
    public void makeUnreadable(Mail mail) {
        jdbc.sql("update mail_ledger set language = 'xx', content = '{\"of\":\"poem\"}', purpose = 'poem'"
                        + " where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().name(), mail.subject())
                .update();
    }

    public String statusOfUnreadable(Mail mail) {
        return jdbc.sql("select status || coalesce(' ' || reason, '') from mail_ledger"
                        + " where address_id = ? and purpose = 'poem'")
                .param(mail.addressId())
                .query(String.class)
                .single();
    }

    public Mail queueWelcome(String email, String name) {
        var mail = welcomeTo(email, name);
        queue(mail, Origin.API);
        return mail;
    }

    public void queue(Mail mail, Origin origin) {
        var provenance = Provenance.ofSystem("test", origin);
        ledger.queue(mail, new Cause(UUID.randomUUID().toString(), null, Instant.now(), provenance));
    }

    /** Queues a mail of a running batch for the stored recipient. */
    public Mail queueBatched(Mail mail, String batch) {
        var audience = new Audience() {
            @Override
            public String query() {
                return "select about, address_id from recipient where about = :audienceAbout";
            }

            @Override
            public Map<String, Object> parameters() {
                return Map.of("audienceAbout", mail.about());
            }
        };
        ledger.queue(
                new GroupMail(mail.purpose(), mail.subject(), mail.content(), audience, batch),
                new Cause("test", null, Instant.now(), Provenance.ofSystem("test", Origin.SCHEDULE)));
        return mail;
    }

    public void leaseUntil(String sender, int seconds) {
        jdbc.sql("insert into mail_sender values (?, now() + make_interval(secs => ?))")
                .params(sender, seconds)
                .update();
    }

    /** Stores a mail in the state in which a killed sender leaves it. */
    public void storeAsInProgress(Mail mail, String owner, int secondsAgo) {
        jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language, content, status,"
                        + " attempts, not_before, priority, claim, owner, claimed_at, cause, traceparent, created_at) values (?, ?, ?, ?, ?,"
                        + " 'en', '{\"of\":\"subscription\",\"subscriptionId\":\"x\",\"topics\":[]}', 'sending', 1, now(), 1, 'gone',"
                        + " ?, now() - make_interval(secs => ?), 'test', 'test', now())")
                .params(
                        mail.addressId(),
                        mail.purpose().name(),
                        mail.subject(),
                        mail.about(),
                        "<left-" + mail.addressId() + "@meetups.example.org>",
                        owner,
                        secondsAgo)
                .update();
    }

    /** Fails all mails in progress, so that other tests find none. */
    public void failMailsInProgress() {
        jdbc.sql("update mail_ledger set status = 'failed' where status = 'sending' and claim = 'gone'")
                .update();
        jdbc.sql("delete from mail_sender where id in ('elsewhere', 'killed')").update();
    }

    public String statusOf(Mail mail) {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().name(), mail.subject())
                .query(String.class)
                .single();
    }

    public long idOf(Mail mail) {
        return jdbc.sql("select id from mail_ledger where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().name(), mail.subject())
                .query(Long.class)
                .single();
    }

    public String messageIdOf(Mail mail) {
        return jdbc.sql("select message_id from mail_ledger where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().name(), mail.subject())
                .query(String.class)
                .single();
    }

    /** Moves the causes of earlier mails out of the window, so that they no longer count. */
    public void letTheWindowPass(String email) {
        jdbc.sql("update mail_ledger set occurred_at = occurred_at - interval '2 days' where address_id = ?")
                .param(addressIds.of(email).value())
                .update();
    }

    public List<ReceivedMail> receivedBy(String email) {
        return RealParts.mailbox().messagesTo(email);
    }

    /**
     * Returns the batches and states whose counter differs from the number of mails in the ledger. Reads both in one snapshot.
     */
    public List<String> wrongCounts() {
        return jdbc.sql("""
                with counted as (select batch, status, reason, feedback, sum(change) as mails from mail_batch_count
                        group by batch, status, reason, feedback having sum(change) <> 0),
                    stored as (select batch, status, reason, feedback, count(*)::numeric as mails from mail_ledger
                        where batch is not null group by batch, status, reason, feedback)
                select 'counted ' || c::text from (table counted except table stored) c
                union all select 'stored ' || s::text from (table stored except table counted) s""").query((row, _) -> row.getString(1)).list();
    }
}
