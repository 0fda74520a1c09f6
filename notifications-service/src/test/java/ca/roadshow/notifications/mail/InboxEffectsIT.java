package ca.roadshow.notifications.mail;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeAsked;
import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.web.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@NotificationsUnderTest
class InboxEffectsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String meetupId = "meetup-" + UUID.randomUUID();

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    Tickets tickets;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void startAgain() {
        mails.startSending();
    }

    @Autowired
    ConcurrentMessageListenerContainer<?, ?> inboxContainer;

    @Test
    void confirmsASeatInEnglish() {
        var email = someone("amina");
        network.say(meetupId, Network.evening(meetupId));
        var registered = register("Amina Diallo", email, "en", "CONFIRMED", null);
        var mail = only(email);
        assertThat(mail.subject()).isEqualTo("You’re in: Upgrades without fear");
        assertThat(mail.text())
                .contains("Hello Amina Diallo,", "Thursday, January 14, 2083, 6:00–8:00\u00a0p.m. (Eastern Time)")
                .contains("Where: Shopify, 150 Elgin", "Party: 2 people", "&lang=en", "View or cancel my RSVP:")
                .contains(
                        "https://meetups.example.org/meetups/ottawa-2083-01/rsvps/" + registered.rsvpId() + "?token=");
        assertThat(mail.headers()).doesNotContainKey("List-Unsubscribe");
        var code = tickets.code(registered.rsvpId()).spaced();
        assertThat(mail.text()).contains("Ticket: " + code);
        assertThat(mail.html()).contains("cid:ticket@roadshow", "QR code of your ticket, code " + code);
        assertThat(mail.attachments())
                .anySatisfy(image -> assertThat(image.name()).isEqualTo("ticket.png"));
    }

    @Test
    void namesThePositionOnTheWaitlistInFrench() {
        var email = someone("camille");
        network.say(meetupId, Network.evening(meetupId));
        register("Camille Tremblay", email, "fr", "WAITLISTED", 3);
        var mail = only(email);
        assertThat(mail.subject()).isEqualTo("Vous êtes sur la liste d’attente\u00a0: Mises à niveau sans crainte");
        assertThat(mail.text())
                .contains("Bonjour Camille Tremblay,", "jeudi 14 janvier 2083, 18\u00a0h à 20\u00a0h (heure de l’Est)")
                .contains("Sur la liste d’attente\u00a0: 3e rang", "Groupe\u00a0: 2 personnes", "&lang=fr")
                .contains("Peu avant le meetup, nous vous demanderons d’abord");
        assertThat(mail.headers()).containsEntry("Content-Language", List.of("fr-CA"));
        assertThat(mail.html()).contains("lang=\"fr-CA\"", "Voir mon rang").doesNotContain("cid:ticket");
    }

    @Test
    void usesTheLanguageOfTheRsvpForLaterMails() {
        var email = someone("noah");
        network.say(meetupId, Network.evening(meetupId));
        var inFrench = register("Noé", email, "fr", "WAITLISTED", 1);
        var other = "meetup-" + UUID.randomUUID();
        network.say(other, Network.evening(other));
        network.say(other, network.registered(other, network.person("Noah", email, "en"), "CONFIRMED", null));
        var addressId = inFrench.person().addressId();
        network.say(meetupId, new AttendeePromoted(meetupId, inFrench.rsvpId(), addressId, 2));
        network.say(meetupId, new AttendeeLinkRequested(meetupId, inFrench.rsvpId(), addressId, 1));
        network.say(meetupId, new AttendeeLinkRequested(meetupId, inFrench.rsvpId(), addressId, 2));
        network.say(meetupId, new AttendeeWithdrew(meetupId, inFrench.rsvpId(), addressId, 2));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 6);
        assertThat(mails.receivedBy(email))
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder(
                        "Vous êtes sur la liste d’attente\u00a0: Mises à niveau sans crainte",
                        "You’re in: Upgrades without fear",
                        "Vous avez une place\u00a0: Mises à niveau sans crainte",
                        "Votre inscription\u00a0: Mises à niveau sans crainte",
                        "Votre inscription\u00a0: Mises à niveau sans crainte",
                        "Votre inscription est annulée\u00a0: Mises à niveau sans crainte");
    }

    @Test
    void doesNotAskAPartyThatLeftTheWaitlistMeanwhile() {
        var email = someone("lea");
        network.say(meetupId, Network.evening(meetupId));
        var lea = register("Léa Roy", email, "en", "WAITLISTED", 1);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        var addressId = lea.person().addressId();
        mails.stopSending();
        network.say(
                meetupId,
                new AttendeeAsked(meetupId, lea.rsvpId(), addressId, 2, Instant.parse("2083-01-14T21:00:00Z")));
        network.say(meetupId, new AttendeeWithdrew(meetupId, lea.rsvpId(), addressId, 2));
        await().atMost(PATIENCE).until(() -> statusOf(lea, "rsvp-cancelled").equals("queued"));
        mails.startSending();
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        await().atMost(PATIENCE).until(() -> statusOf(lea, "rsvp-asked").equals("failed expired"));
        assertThat(mails.receivedBy(email))
                .extracting(ReceivedMail::subject)
                .noneMatch(subject -> subject.startsWith("A seat is free"));
    }

    private String statusOf(AttendeeRegistered rsvp, String purpose) {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where about = ? and purpose = ?")
                .params(rsvp.rsvpId(), purpose)
                .query(String.class)
                .single();
    }

    @Test
    void asksOncePerOfferAndNotAfterItsEnd() {
        var email = someone("lea");
        network.say(meetupId, Network.evening(meetupId));
        var lea = register("Léa Roy", email, "fr", "WAITLISTED", 1);
        var addressId = lea.person().addressId();
        var until = Instant.parse("2083-01-14T21:00:00Z");
        var later = Instant.parse("2083-01-14T22:30:00Z");
        var past = Instant.parse("2020-01-14T21:00:00Z");
        network.say(meetupId, new AttendeeAsked(meetupId, lea.rsvpId(), addressId, 2, past));
        network.say(meetupId, new AttendeeAsked(meetupId, lea.rsvpId(), addressId, 2, until));
        network.say(meetupId, new AttendeeAsked(meetupId, lea.rsvpId(), addressId, 2, until));
        network.say(meetupId, new AttendeeAsked(meetupId, lea.rsvpId(), addressId, 2, later));
        network.say(meetupId, new AttendeePromoted(meetupId, lea.rsvpId(), addressId, 2));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 4);
        assertThat(mails.receivedBy(email))
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder(
                        "Vous êtes sur la liste d’attente\u00a0: Mises à niveau sans crainte",
                        "Une place s’est libérée. La voulez-vous? Mises à niveau sans crainte",
                        "Une place s’est libérée. La voulez-vous? Mises à niveau sans crainte",
                        "Vous avez une place\u00a0: Mises à niveau sans crainte");
        assertThat(mails.receivedBy(email).stream().map(ReceivedMail::text))
                .anyMatch(text -> text.contains("Bonjour Léa Roy,")
                        && text.contains("Répondez avant le\u00a0: jeudi 14 janvier 2083, 16\u00a0h (heure de l’Est)")
                        && text.contains("/meetups/ottawa-2083-01/rsvps/" + lea.rsvpId() + "?token="))
                .anyMatch(text -> text.contains("17\u00a0h\u00a030 (heure de l’Est)"));
    }

    @Test
    void confirmsAProposalWhoseCallIsAnnouncedLater() {
        var email = someone("helene");
        var callId = "call-" + UUID.randomUUID();
        var proposal = Network.proposal(callId, network.person("Hélène Roy", email, "fr"));
        network.say(proposal.proposalId(), proposal);
        network.say(callId, Network.call(callId));
        var mail = only(email);
        assertThat(mail.subject()).isEqualTo("Proposition reçue\u00a0: Les opérateurs, simplement");
        assertThat(mail.text())
                .contains("Bonjour Hélène Roy,", "https://meetups.example.org/proposals/" + proposal.proposalId());
    }

    @Test
    void sendsNoMailForImportedEvents() {
        var past = someone("past");
        network.say(meetupId, Network.evening(meetupId), UUID.randomUUID().toString(), "import");
        var imported = network.registered(meetupId, network.person("Past", past, "en"), "WAITLISTED", 1);
        network.say(meetupId, imported, UUID.randomUUID().toString(), "import");
        var present = someone("present");
        register("Present", present, "en", "CONFIRMED", null);
        only(present);
        assertThat(mails.receivedBy(past)).isEmpty();
        network.say(
                meetupId,
                new AttendeePromoted(
                        meetupId, imported.rsvpId(), imported.person().addressId(), 2));
        assertThat(only(past).subject()).isEqualTo("You have a seat: Upgrades without fear");
    }

    @Test
    void sendsNoSecondMailAfterRedelivery() throws Exception {
        var before = Offsets.ofNotifications().now();
        var email = someone("once");
        var announced = Network.evening(meetupId);
        var announcedId = network.say(meetupId, announced);
        var registered = network.registered(meetupId, network.person("Once", email, "en"), "CONFIRMED", null);
        var registeredId = network.say(meetupId, registered);
        only(email);
        network.say(meetupId, announced, announcedId, "web");
        network.say(meetupId, registered, registeredId, "web");
        network.say(meetupId, registered);
        var marker = someone("marker");
        var other = register("Marker", marker, "en", "CONFIRMED", null);
        only(marker);
        await().atMost(PATIENCE).until(() -> inProgress() == 0);

        inboxContainer.stop();
        Offsets.ofNotifications().rewind(before);
        inboxContainer.start();
        await().atMost(PATIENCE).until(() -> Offsets.ofNotifications().lag() == 0);
        var afterwards = someone("afterwards");
        register("Afterwards", afterwards, "en", "CONFIRMED", null);
        only(afterwards);

        assertThat(queued(registered, other)).isEqualTo(2);
        assertThat(mails.receivedBy(email)).hasSize(1);
        assertThat(mails.receivedBy(marker)).hasSize(1);
        assertThat(mails.receivedBy(afterwards)).hasSize(1);
    }

    /** A promotion fails because its RSVP is unknown. Then the RSVP is stored, as if an operator had published it again. */
    @Test
    void sendsOneMailForAParkedEventAfterItsCauseIsFixed() {
        var email = someone("poison");
        network.say(meetupId, Network.evening(meetupId));
        var rsvp = network.registered(meetupId, network.person("Poison", email, "en"), "WAITLISTED", 1);
        var addressId = rsvp.person().addressId();
        var promoted = new AttendeePromoted(meetupId, rsvp.rsvpId(), addressId, 2);
        var promotedId = network.say("poisoned-" + meetupId, promoted);
        await().atMost(PATIENCE).until(() -> failOnceMore(promotedId) == 1);
        await().atMost(PATIENCE).until(() -> isParked(promotedId));
        assertThat(mails.receivedBy(email)).isEmpty();

        network.say(meetupId, rsvp);
        only(email);
        assertThat(inbox.replay(promotedId)).isTrue();
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        assertThat(inbox.replay(promotedId)).isFalse();
        network.say("poisoned-" + meetupId, promoted, promotedId, "web");
        var marker = someone("marker");
        register("Marker", marker, "en", "CONFIRMED", null);
        only(marker);
        assertThat(mails.receivedBy(email))
                .extracting(ReceivedMail::subject)
                .containsOnlyOnce("You have a seat: Upgrades without fear")
                .hasSize(2);
    }

    /** Makes the next attempt the last one. */
    private int failOnceMore(String id) {
        return jdbc.sql(
                        "update inbox set attempts = 5, not_before = now() where ce_id = ? and attempts between 1 and 4")
                .param(id)
                .update();
    }

    private boolean isParked(String id) {
        return inbox.parked().stream().anyMatch(parked -> parked.id().equals(id));
    }

    private AttendeeRegistered register(
            String name, String email, String language, String status, @Nullable Integer position) {
        var registered = network.registered(meetupId, network.person(name, email, language), status, position);
        network.say(meetupId, registered);
        return registered;
    }

    private ReceivedMail only(String email) {
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        return mails.receivedBy(email).getFirst();
    }

    /** Returns the number of mails in progress, including those of other tests. */
    private int inProgress() {
        return jdbc.sql("select (select count(*) from inbox where status = 'received')"
                        + " + (select count(*) from mail_ledger where status = 'sending')")
                .query(Integer.class)
                .single();
    }

    private int queued(AttendeeRegistered... rsvps) {
        var people = Stream.of(rsvps).map(rsvp -> rsvp.person().addressId()).toList();
        return jdbc.sql("select count(*) from mail_ledger where address_id in (:people)")
                .param("people", people)
                .query(Integer.class)
                .single();
    }
}
