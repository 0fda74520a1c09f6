package ca.roadshow.notifications.mail;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.mail.MailContent.OfSubscription;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.testkit.RealParts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readers whose mails stand in the ledger, and what arrived in their mailboxes. */
@Component
class MailFixture {

    private final MailLedger ledger;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final JdbcClient jdbc;
    private final MailSettings settings;

    MailFixture(
            MailLedger ledger,
            AddressIds addressIds,
            PersonalData personalData,
            JdbcClient jdbc,
            MailSettings settings) {
        this.ledger = ledger;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** An address that no other test uses. */
    static String someone(String name) {
        return name + "-" + UUID.randomUUID() + "@example.org";
    }

    /** Knows the reader, queues nothing. */
    Mail welcomeTo(String email, String name) {
        var person = addressIds.of(email);
        var about = "subscription-" + person.value();
        ledger.remember(about, personalData.seal(person, new Contact(name, email, "en", null)), "en");
        return new Mail(
                person.value(),
                MailPurpose.SUBSCRIPTION_WELCOME,
                about + "/1",
                about,
                new OfSubscription(about, List.of("newsletter")));
    }

    /** Another mail to the same reader about the same thing. */
    static Mail after(Mail mail) {
        return new Mail(mail.addressId(), mail.purpose(), mail.about() + "/2", mail.about(), mail.content());
    }

    /** As a later version of the service writes it, in words that this one does not know. */
    void makeUnreadable(Mail mail) {
        jdbc.sql("update mail_ledger set language = 'xx', content = '{\"of\":\"poem\"}', purpose = 'poem'"
                        + " where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().wireName(), mail.subject())
                .update();
    }

    String statusOfUnreadable(Mail mail) {
        return jdbc.sql("select status || coalesce(' ' || reason, '') from mail_ledger"
                        + " where address_id = ? and purpose = 'poem'")
                .param(mail.addressId())
                .query(String.class)
                .single();
    }

    Mail queueWelcome(String email, String name) {
        var mail = welcomeTo(email, name);
        queue(mail, Origin.API);
        return mail;
    }

    void queue(Mail mail, Origin origin) {
        ledger.queue(mail, UUID.randomUUID().toString(), Provenance.ofSystem("test", origin));
    }

    /** One more sender, alive from now on. */
    SenderLease lease() {
        var lease = new SenderLease(jdbc, settings, Clock.systemUTC());
        lease.begin();
        return lease;
    }

    void leaseUntil(String sender, int seconds) {
        jdbc.sql("insert into mail_sender values (?, now() + make_interval(secs => ?))")
                .params(sender, seconds)
                .update();
    }

    /** As a killed sender leaves it. */
    void queueAsLeftSending(Mail mail, String owner, int secondsAgo) {
        jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language, content, status,"
                        + " attempts, not_before, claim, owner, claimed_at, cause, traceparent, created_at) values (?, ?, ?, ?, ?,"
                        + " 'en', '{\"of\":\"subscription\",\"subscriptionId\":\"x\",\"topics\":[]}', 'sending', 1, now(), 'gone',"
                        + " ?, now() - make_interval(secs => ?), 'test', 'test', now())")
                .params(
                        mail.addressId(),
                        mail.purpose().wireName(),
                        mail.subject(),
                        mail.about(),
                        "<left-" + mail.addressId() + "@meetups.example.org>",
                        owner,
                        secondsAgo)
                .update();
    }

    /** Leaves no mail in progress for other tests. */
    void endWhatWasLeftSending() {
        jdbc.sql("update mail_ledger set status = 'failed' where status = 'sending' and claim = 'gone'")
                .update();
        jdbc.sql("delete from mail_sender where id in ('elsewhere', 'killed')").update();
    }

    String statusOf(Mail mail) {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().wireName(), mail.subject())
                .query(String.class)
                .single();
    }

    String messageIdOf(Mail mail) {
        return jdbc.sql("select message_id from mail_ledger where address_id = ? and purpose = ? and subject = ?")
                .params(mail.addressId(), mail.purpose().wireName(), mail.subject())
                .query(String.class)
                .single();
    }

    /** Earlier mails no longer count. */
    void letTheWindowPass(String email) {
        jdbc.sql("update mail_ledger set occurred_at = occurred_at - interval '2 days' where address_id = ?")
                .param(addressIds.of(email).value())
                .update();
    }

    List<ReceivedMail> receivedBy(String email) {
        return RealParts.mailbox().messages().stream()
                .filter(mail -> mail.to().contains(email))
                .toList();
    }
}
