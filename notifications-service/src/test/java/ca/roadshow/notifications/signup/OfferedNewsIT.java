package ca.roadshow.notifications.signup;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.contract.NewsRequested;
import ca.roadshow.events.contract.SpeakerNewsRequested;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.Suppressions;
import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offer of a community's news on the form of an RSVP or a proposal, received from the other services. */
@NotificationsUnderTest
class OfferedNewsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "Email me news from Cloud Native Gaspé. From Roadshow.";

    private final String topic = "community:gaspe-" + UUID.randomUUID();
    private final String email = someone("news");
    private long said;

    private final Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    FindSubscription subscriptions;

    @Autowired
    FindConsents consents;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Commands commands;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void countsAfterConfirmationFromTheMailbox() {
        say(rsvp(false));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        assertThat(subscription().orElseThrow().subscribed()).isEmpty();
        assertThat(consents.of(id())).as("there is no consent yet").isEmpty();

        var confirmedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send(new ConfirmSubscription(id(), confirmedAt));
        assertThat(consents.of(id()))
                .containsExactly(new Consent(
                        confirmedAt,
                        true,
                        List.of(topic),
                        "rsvp",
                        at,
                        "/meetups/gaspe/rsvps",
                        "offer-2026-11/" + topic,
                        "fr",
                        TEXT));
    }

    @Test
    void countsAtOnceIfTheMailboxIsProven() {
        say(proposal(true));
        await().atMost(PATIENCE)
                .until(() -> subscription()
                        .filter(found -> found.subscribed().contains(topic))
                        .isPresent());
        assertThat(consents.of(id())).singleElement().satisfies(consent -> {
            assertThat(consent.where()).isEqualTo("proposal");
            assertThat(consent.text()).isEqualTo(TEXT);
            assertThat(consent.requestedAt()).isNull();
        });
        assertThat(confirmationMails()).isZero();
    }

    @Test
    void asksOnlyOnceWhileARequestWaits() {
        say(rsvp(false));
        say(rsvp(false));
        say(proposal(false));
        allHandled();
        await().atMost(PATIENCE).until(() -> confirmationMails() > 0);
        assertThat(confirmationMails()).isEqualTo(1);
    }

    @Test
    void changesNothingForAReaderWhoHasTheTopic() {
        say(rsvp(true));
        await().atMost(PATIENCE).until(() -> subscription().isPresent());
        say(rsvp(false));
        say(proposal(true));
        allHandled();
        assertThat(confirmationMails()).isZero();
        assertThat(consents.of(id())).hasSize(1);
    }

    @Test
    void asksAReaderWhoLeftAgain() {
        say(rsvp(true));
        await().atMost(PATIENCE).until(() -> subscription().isPresent());
        send(new Unsubscribe(id(), at.plusMillis(1), Withdrawal.ONE_CLICK));
        say(rsvp(false));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        assertThat(subscription().orElseThrow().subscribed()).isEmpty();
        assertThat(subscription().orElseThrow().pending()).containsExactly(topic);
    }

    @Test
    void excludesPeopleWhoStoppedSuchMails() {
        suppressions.add(addressIds.of(email).value(), MailKind.SUBSCRIPTION, at);
        say(rsvp(false));
        allHandled();
        assertThat(subscription()).isEmpty();
    }

    @Test
    void keepsTheTextOfEachRequestWhenSeveralAreConfirmed() {
        say(rsvp(false));
        await().atMost(PATIENCE).until(() -> subscription().isPresent());
        var person = network.person("Zoé", email, "en");
        var other = "community:perce-" + UUID.randomUUID();
        var text = "Email me news from Percé.";
        var consent =
                new NewsConsent(other, "offer-2026-11", text, "en", "/cfps/perce/proposals", false, at.plusMillis(5));
        say(new SpeakerNewsRequested("news-proposal-" + UUID.randomUUID(), person, consent));
        await().atMost(PATIENCE)
                .until(() -> subscription().orElseThrow().pending().size() == 2);
        send(new ConfirmSubscription(id(), Instant.now()));
        assertThat(consents.of(id()))
                .extracting(Consent::topics, Consent::where, Consent::text)
                .containsExactlyInAnyOrder(
                        tuple(List.of(topic), "rsvp", TEXT), tuple(List.of(other), "proposal", text));
    }

    private NewsRequested rsvp(boolean proven) {
        return new NewsRequested(
                "news-rsvp-" + UUID.randomUUID(),
                network.person("Zoé", email, "fr"),
                consent("/meetups/gaspe/rsvps", proven));
    }

    private SpeakerNewsRequested proposal(boolean proven) {
        return new SpeakerNewsRequested(
                "news-proposal-" + UUID.randomUUID(),
                network.person("Zoé", email, "fr"),
                consent("/cfps/gaspe/proposals", proven));
    }

    private NewsConsent consent(String page, boolean proven) {
        return new NewsConsent(topic, "offer-2026-11", TEXT, "fr", page, proven, at);
    }

    /** Publishes events about one person, in the order of the calls. */
    private void say(IntegrationEvent event) {
        network.say("news-" + email, event);
        said++;
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.WEB));
    }

    private Optional<SubscriptionView> subscription() {
        return subscriptions.by(id());
    }

    private SubscriptionId id() {
        return SubscriptionId.of(addressIds.of(email));
    }

    private void allHandled() {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where message_key = ? and status = 'handled'")
                                .param("news-" + email)
                                .query(Long.class)
                                .single()
                        == said);
    }

    private long confirmationMails() {
        return jdbc.sql(
                        "select count(*) from mail_ledger where address_id = ? and purpose = 'subscription-confirmation'")
                .param(addressIds.of(email).value())
                .query(Long.class)
                .single();
    }
}
