package ca.roadshow.notifications.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.mail.Offsets;
import ca.roadshow.notifications.mail.delivery.KilledSender;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.testkit.DatabaseText;
import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.link.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NotificationsUnderTest
class ForgettingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name = "Maelle" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = name.toLowerCase(Locale.ROOT) + "@example.org";
    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String reference = "ref-" + UUID.randomUUID().toString().substring(0, 12);
    private final Instant earlier = Instant.now().minusSeconds(60);

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    KilledSender killed;

    @Autowired
    RecipientEraser eraser;

    @Autowired
    Recipients recipients;

    @Autowired
    PersonalData personalData;

    @Autowired
    AddressIds addressIds;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    MockMvcTester http;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConcurrentMessageListenerContainer<?, ?> inboxContainer;

    @AfterEach
    void startAgain() {
        mails.startSending();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void sendsTheLastMailAndKeepsNoPersonalData(String language) {
        var registered = becomeKnown(language);
        var keys = keysOf(person().value());
        assertThat(keys).hasSize(1);
        mails.stopSending();
        say(meetupId, new AttendeeLinkRequested(meetupId, registered.rsvpId(), person().value(), 1), earlier);
        await().atMost(PATIENCE).until(() -> statuses("rsvp-link").equals(List.of("queued")));
        forget();
        await().atMost(PATIENCE).until(() -> statuses("rsvp-link").equals(List.of("failed recipient-forgotten")));
        assertThat(keysOf("erasure-" + reference)).hasSize(1);
        mails.startSending();

        var goodbye = mail((language.equals("en")
                        ? "Roadshow de l’Est has erased your data: "
                        : "Roadshow de l’Est a effacé vos données\u00a0: ")
                + reference);
        var inAWeek = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(7);
        for (var body : List.of(goodbye.text(), goodbye.html())) {
            assertThat(body).contains(reference, inAWeek.getDayOfMonth() + "").doesNotContain(name);
        }
        assertThat(goodbye.text())
                .contains(language.equals("en") ? "Last copies deleted by: " : "au plus tard le\u00a0: ");
        await().atMost(PATIENCE).until(() -> keysOf("erasure-" + reference).isEmpty());
        assertThat(keysOf(person().value())).isEmpty();
        assertThat(jdbc.sql("select count(*) from recipient where address_id in (?, ?)")
                        .params(person().value(), "erasure-" + reference)
                        .query(Integer.class)
                        .single())
                .isZero();

        say(meetupId, new AttendeeWithdrew(meetupId, registered.rsvpId(), person().value(), 2), Instant.now());
        var republished = say(meetupId, registered, earlier);
        settle();
        assertThat(jdbc.sql("select count(*) from inbox where ce_id = ?")
                        .param(republished)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from inbox where message_key = ? and status <> 'handled'")
                        .param(meetupId)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(keysOf(person().value())).doesNotContainAnyElementsOf(keys);
        assertThat(mails.receivedBy(email)).hasSize(5).first().isEqualTo(goodbye);
        assertThat(DatabaseText.holding(database, name, email)).isEmpty();
    }

    @Test
    void treatsAPersonWhoReturnsAsNew() {
        becomeKnown("en");
        forget();
        mail("Roadshow de l’Est has erased your data: " + reference);
        var own = "/subscriptions/subscription-" + person() + "?token="
                + links.token("subscription", "subscription-" + person(), 1);
        assertThat(http.get().uri(own)).hasStatus(404);
        subscribe("en");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 6);
        await().atMost(PATIENCE)
                .until(() -> statuses("subscription-confirmation").equals(List.of("sent", "sent")));
        assertThat(mails.receivedBy(email).getFirst().subject())
                .isEqualTo("Please confirm your subscription to Roadshow de l’Est");
        assertThat(http.get().uri(own)).hasStatusOk().bodyText().contains("id=\"pending\"");
    }

    @Test
    void ignoresRedeliveredEventsAboutAnErasedPerson() throws Exception {
        var before = Offsets.ofNotifications().now();
        becomeKnown("en");
        forget();
        mail("Roadshow de l’Est has erased your data: " + reference);
        await().atMost(PATIENCE).until(() -> keysOf("erasure-" + reference).isEmpty());
        settle();
        var stored = storedAboutThePerson();
        var received = mails.receivedBy(email).size();

        inboxContainer.stop();
        Offsets.ofNotifications().rewind(before);
        inboxContainer.start();
        await().atMost(PATIENCE).until(() -> Offsets.ofNotifications().lag() == 0);
        settle();

        assertThat(storedAboutThePerson()).isEqualTo(stored);
        assertThat(mails.receivedBy(email)).hasSize(received);
    }

    @Test
    void sendsTheLastMailAfterARollback() {
        becomeKnown("en");
        var command = CarryOutErasure.of(reference, person().value(), Instant.now(), Instant.now());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage(command));
            eraser.forget(person(), reference);
            work.rollback();
            status.setRollbackOnly();
        });
        assertThat(statuses("erasure-done")).isEmpty();
        assertThat(keysOf(person().value())).hasSize(1);
        forget();
        mail("Roadshow de l’Est has erased your data: " + reference);
        await().atMost(PATIENCE).until(() -> keysOf("erasure-" + reference).isEmpty());
        assertThat(mails.receivedBy(email)).hasSize(5);
    }

    @Test
    void sendsTheLastMailAfterASenderWasKilled() {
        becomeKnown("en");
        mails.stopSending();
        forget();
        await().atMost(PATIENCE).until(() -> !lastMails().isEmpty());
        assertThat(killed.claim()).contains("erasure-" + reference);
        assertThat(lastMails()).containsExactly("sending");
        killed.loseLease();
        mails.startSending();
        mail("Roadshow de l’Est has erased your data: " + reference);
        await().atMost(PATIENCE).until(() -> lastMails().equals(List.of("sent")));
        assertThat(keysOf("erasure-" + reference)).isEmpty();
    }

    @Test
    void destroysTheKeyOfALastMailThatFailed() {
        becomeKnown("en");
        RealParts.mailbox().refuse(email::equals, 550);
        try {
            forget();
            await().atMost(PATIENCE).until(() -> lastMails().equals(List.of("failed smtp.550")));
        } finally {
            RealParts.mailbox().behave();
        }
        assertThat(keysOf("erasure-" + reference)).isEmpty();
        assertThat(DatabaseText.holding(database, name, email)).isEmpty();
    }

    @Test
    void doesNotStoreAContactAfterTheErasure() {
        var registered = becomeKnown("en");
        var contact = personalData.seal(person(), Contact.of(email, "en"));
        forget();
        await().atMost(PATIENCE).until(() -> lastMails().equals(List.of("sent")));
        recipients.remember(registered.rsvpId(), contact, "en");
        var mail = mails.welcome(person().value(), registered.rsvpId());
        mails.queue(mail, Origin.API);
        assertThat(mails.statusOf(mail)).isEqualTo("none");
        assertThat(jdbc.sql("select count(*) from recipient where address_id = ?")
                        .param(person().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsNoLastMailToAPersonWithoutMails() {
        forget();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?")
                                .param("erasure-" + reference)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(lastMails()).isEmpty();
        assertThat(keysOf("erasure-" + reference)).isEmpty();
    }

    /** Makes an RSVP, a proposal and a confirmed subscription, which cause four mails. */
    private AttendeeRegistered becomeKnown(String language) {
        say(meetupId, Network.evening(meetupId), earlier);
        var registered = network.registered(meetupId, network.person(name, email, language), "CONFIRMED", null);
        say(meetupId, registered, earlier);
        var callId = "call-" + UUID.randomUUID();
        var proposal = Network.proposal(callId, network.person(name, email, language));
        say(proposal.proposalId(), proposal, earlier);
        subscribe(language);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 3);
        var subscription = "subscription-" + person();
        assertThat(http.post()
                        .uri("/subscriptions/" + subscription + "/confirmation?token="
                                + links.token("subscription", subscription, 1)))
                .hasStatus(303);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 4);
        await().atMost(PATIENCE).until(() -> statuses("subscription-welcome").equals(List.of("sent")));
        return registered;
    }

    private void subscribe(String language) {
        assertThat(http.post()
                        .uri("/api/subscriptions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"email\":\"%s\",\"locale\":\"%s\",\"topics\":[\"newsletter\"]}"
                                .formatted(email, language)))
                .hasStatus(202);
    }

    private void forget() {
        var now = Instant.now();
        say("person-" + person(), new PersonForgotten(person().value(), reference, now), now);
    }

    private String say(String key, IntegrationEvent event, Instant at) {
        var id = UUID.randomUUID().toString();
        network.say(key, event, id, "web", at);
        return id;
    }

    /** Waits until all earlier events about this meetup are handled and their mails are sent. */
    private void settle() {
        var marker = MailFixture.someone("marker");
        network.say(meetupId, network.registered(meetupId, network.person("Marker", marker, "en"), "CONFIRMED", null));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(marker).size() == 1);
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    private int waiting() {
        return jdbc.sql("select (select count(*) from inbox where status = 'received')"
                        + " + (select count(*) from mail_ledger where status = 'sending')")
                .query(Integer.class)
                .single();
    }

    private AddressId person() {
        return addressIds.of(email);
    }

    private List<String> keysOf(String personId) {
        return jdbc.sql("select key_id from person_key where person_id = ?")
                .param(personId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> statuses(String purpose) {
        return jdbc.sql("select status || coalesce(' ' || reason, '') from mail_ledger"
                        + " where address_id = ? and purpose = ? order by id")
                .params(person().value(), purpose)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> lastMails() {
        return jdbc.sql("select status || coalesce(' ' || reason, '') from mail_ledger"
                        + " where purpose = 'erasure-done' and subject = ?")
                .param(reference)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Map<String, Object> storedAboutThePerson() {
        return jdbc.sql("""
                select (select count(*) from mail_ledger where address_id in (:person, :erasure)) as mails,
                       (select count(*) from recipient where address_id in (:person, :erasure)) as recipients,
                       (select count(*) from person_key where person_id in (:person, :erasure)) as keys,
                       (select count(*) from domainevententry
                         where aggregateidentifier in (:erasure, 'subscription-' || :person)) as events
                """)
                .param("person", person().value())
                .param("erasure", "erasure-" + reference)
                .query()
                .singleRow();
    }

    private ReceivedMail mail(String subject) {
        await().atMost(PATIENCE)
                .until(() -> mails.receivedBy(email).stream()
                        .anyMatch(mail -> mail.subject().equals(subject)));
        return mails.receivedBy(email).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
