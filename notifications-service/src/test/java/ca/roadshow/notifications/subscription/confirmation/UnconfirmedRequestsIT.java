package ca.roadshow.notifications.subscription.confirmation;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler runs overdue tasks at once, as after a restart. */
@NotificationsUnderTest
class UnconfirmedRequestsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String email = someone("camille");

    @Autowired
    Commands commands;

    @Autowired
    ConfirmationRounds rounds;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    MailFixture mails;

    @Autowired
    JdbcClient jdbc;

    @Test
    void getOneReminder() {
        request(email, Duration.ofDays(4), "newsletter");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        assertThat(mails.receivedBy(email))
                .extracting(mail -> mail.subject())
                .contains("Toujours intéressé·e par les nouvelles de Roadshow de l’Est?");
        rounds.remind(new UnconfirmedRequest(id(email), 1));
        assertThat(reminders(email)).isOne();
    }

    @Test
    void expireAndAreErased() {
        request(email, Duration.ofDays(31), "newsletter");
        await().atMost(PATIENCE).until(() -> rows("subscriber_v1", email) == 0 && rows("recipient", email) == 0);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from person_key where person_id = ?")
                                .param(addressIds.of(email).value())
                                .query(Long.class)
                                .single()
                        == 0);
        rounds.expire(new UnconfirmedRequest(id(email), 1));
        assertThat(jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?"
                                + " and payloadtype = 'subscription.request-expired'")
                        .param(id(email).value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void areKeptAfterConfirmation() {
        request(email, Duration.ZERO, "newsletter");
        commands.send(new ConfirmSubscription(id(email), Instant.now()), provenance());
        var request = new UnconfirmedRequest(id(email), 1);
        rounds.remind(request);
        rounds.expire(request);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        assertThat(reminders(email)).isZero();
        await().atMost(PATIENCE).until(() -> rows("subscriber_v1", email) == 1);
    }

    private void request(String address, Duration ago, String topic) {
        var person = addressIds.of(address);
        commands.send(
                new RequestSubscription(
                        id(address),
                        person,
                        personalData.seal(person, Contact.of(address, "fr")),
                        Set.of(new TopicName(topic)),
                        "2026-11",
                        Instant.now().minus(ago),
                        ConsentSource.FORM,
                        "/subscriptions"),
                provenance());
    }

    private long reminders(String address) {
        return jdbc.sql("select count(*) from mail_ledger where address_id = ? and purpose = 'subscription-reminder'")
                .param(addressIds.of(address).value())
                .query(Long.class)
                .single();
    }

    private long rows(String table, String address) {
        return jdbc.sql("select count(*) from " + table + " where address_id = ?")
                .param(addressIds.of(address).value())
                .query(Long.class)
                .single();
    }

    private SubscriptionId id(String address) {
        return SubscriptionId.of(addressIds.of(address));
    }

    private static Provenance provenance() {
        return Provenance.of("[test]", Origin.WEB, Provenance.newTraceparent());
    }
}
