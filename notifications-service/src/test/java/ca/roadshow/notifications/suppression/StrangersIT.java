package ca.roadshow.notifications.suppression;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody uses another person's address: the mails are limited, and the owner of the address can stop them. */
@NotificationsUnderTest
class StrangersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String email = someone("victim");
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void announceMeetup() {
        network.say(meetupId, Network.evening(meetupId));
    }

    @Test
    void sendsOneConfirmationAndOneCancellationForRepeatedRsvps() {
        for (var round = 0; round < 5; round++) {
            var at = NOON.plusSeconds(round);
            withdraw(register("CONFIRMED", at), at);
        }
        allHandled();
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "You’re in: Upgrades without fear", "Your RSVP is cancelled: Upgrades without fear");
    }

    @Test
    void countsPerMeetupAndStartsAgainAfterTheWindow() {
        withdraw(register("CONFIRMED", NOON), NOON);
        register("CONFIRMED", NOON.plus(Duration.ofHours(24)).minusMillis(1));
        register("CONFIRMED", NOON.plus(Duration.ofHours(24)));
        var other = "meetup-" + UUID.randomUUID();
        network.say(other, Network.evening(other));
        network.say(other, network.registered(other, network.person("Victim", email, "en"), "CONFIRMED", null));
        allHandled();
        assertThat(subjects().stream().filter(subject -> subject.startsWith("You’re in")))
                .hasSize(3);
    }

    @Test
    void decidesTheSameWhenAnEventIsRedelivered() {
        var first = register("CONFIRMED", NOON);
        withdraw(first, NOON);
        var silent = register("CONFIRMED", NOON.plusSeconds(1));
        allHandled();
        say(first, NOON);
        say(silent, NOON.plusSeconds(1));
        allHandled();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void mailsAPromotedPartyDespiteTheLimit() {
        withdraw(register("WAITLISTED", NOON), NOON);
        var again = register("WAITLISTED", NOON.plusSeconds(1));
        network.say(
                meetupId,
                new AttendeePromoted(meetupId, again.rsvpId(), again.person().addressId(), 2));
        allHandled();
        assertThat(subjects()).contains("You have a seat: Upgrades without fear");
        withdraw(again, NOON.plusSeconds(2));
        allHandled();
        assertThat(subjects().stream().filter(subject -> subject.startsWith("Your RSVP is cancelled")))
                .as("a person who got a mail about a seat gets a mail about its cancellation")
                .hasSize(2);
    }

    @Test
    void sendsTheLinkThreeTimesWithinTheWindow() {
        var mine = register("CONFIRMED", NOON);
        for (var request = 1; request <= 5; request++) {
            network.say(
                    meetupId,
                    new AttendeeLinkRequested(
                            meetupId, mine.rsvpId(), mine.person().addressId(), request));
        }
        allHandled();
        assertThat(subjects().stream().filter(subject -> subject.startsWith("Your RSVP:")))
                .hasSize(3);
    }

    @Test
    void limitsTheLinksOfAllMeetupsTogether() {
        for (var number = 1; number <= 7; number++) {
            var other = "meetup-" + UUID.randomUUID();
            network.say(other, Network.evening(other));
            var mine = network.registered(other, network.person("Victim", email, "en"), "CONFIRMED", null);
            network.say(other, mine);
            for (var request = 1; request <= 3; request++) {
                var asked = new AttendeeLinkRequested(
                        other, mine.rsvpId(), mine.person().addressId(), request);
                network.say(other, asked);
            }
        }
        await().atMost(PATIENCE).until(() -> subjects().size() >= 27);
        allHandled();
        assertThat(subjects().stream().filter(subject -> subject.startsWith("Your RSVP:")))
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"en, This was not me, We are cancelling the RSVP", "fr, Ce n’était pas moi, Nous annulons l’inscription"
    })
    void stopsMailsOfTheKindAndPublishesTheThingToCancel(String language, String label, String done) throws Exception {
        var mine = network.registered(meetupId, network.person("Victim", email, language), "CONFIRMED", null);
        say(mine, NOON);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        var text = mails.receivedBy(email).getFirst().text();
        assertThat(text).contains(label);
        var path = text.replaceFirst("(?s).*https://meetups.example.org(/not-me/rsvp/\\S+).*", "$1");

        assertThat(send("GET", path).body()).contains("<button").doesNotContain(done);
        assertThat(events(mine.rsvpId())).isZero();
        var posted = send("POST", path);
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(send("GET", path).body()).contains(done);
        assertThat(events(mine.rsvpId())).isOne();
        send("POST", path);
        assertThat(events(mine.rsvpId())).isOne();

        await().atMost(PATIENCE).until(() -> suppressed(mine) == 1);
        withdraw(mine, NOON);
        register("CONFIRMED", NOON.plus(Duration.ofDays(3)));
        allHandled();
        assertThat(mails.receivedBy(email)).hasSize(1);

        send("POST", path.replace("?", "/allowing?"));
        await().atMost(PATIENCE).until(() -> suppressed(mine) == 0);
        register("CONFIRMED", NOON.plus(Duration.ofDays(6)));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
    }

    @Test
    void cancelsTheSubjectOfAnEarlierMailAfterMailsAreStopped() throws Exception {
        var other = "meetup-" + UUID.randomUUID();
        network.say(other, Network.evening(other));
        var first = register("CONFIRMED", NOON);
        var second = network.registered(other, network.person("Victim", email, "en"), "CONFIRMED", null);
        network.say(other, second);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        send("POST", notMe(first));
        assertThat(send("GET", notMe(first)).body()).contains("We are cancelling the RSVP");
        assertThat(send("GET", notMe(second)).body())
                .doesNotContain("We are cancelling the RSVP")
                .contains("Cancel the RSVP and stop these emails");
        send("POST", notMe(second));
        assertThat(events(second.rsvpId())).isOne();
        assertThat(send("GET", notMe(second)).body()).contains("We are cancelling the RSVP");
    }

    private String notMe(AttendeeRegistered mine) {
        return mails.receivedBy(email).stream()
                .map(mail -> mail.text().replaceFirst("(?s).*https://meetups.example.org(/not-me/rsvp/\\S+).*", "$1"))
                .filter(path -> path.contains(mine.rsvpId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rejectsAForgedLink() throws Exception {
        var mine = register("CONFIRMED", NOON);
        for (var method : new String[] {"GET", "POST"}) {
            var path = "/not-me/rsvp/" + mine.rsvpId();
            assertThat(send(method, path + "?token=2AAAAAAAAAAAAAAAAAAAAAAAAAAA")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(method, path + "?token=").statusCode()).isEqualTo(403);
        }
        assertThat(events(mine.rsvpId())).isZero();
    }

    private AttendeeRegistered register(String status, Instant at) {
        @Nullable Integer position = status.equals("WAITLISTED") ? 1 : null;
        var registered = network.registered(meetupId, network.person("Victim", email, "en"), status, position);
        say(registered, at);
        return registered;
    }

    private void withdraw(AttendeeRegistered mine, Instant at) {
        var gone = new AttendeeWithdrew(meetupId, mine.rsvpId(), mine.person().addressId(), 2);
        network.say(meetupId, gone, UUID.randomUUID().toString(), "web", at);
    }

    private void say(AttendeeRegistered registered, Instant at) {
        network.say(meetupId, registered, UUID.randomUUID().toString(), "web", at);
    }

    /** Waits for the last event of a meetup, and so for all earlier ones, because they are handled in order. */
    private void allHandled() {
        var marker = someone("marker");
        network.say(meetupId, network.registered(meetupId, network.person("Marker", marker, "en"), "CONFIRMED", null));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(marker).size() == 1);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from mail_ledger where status in ('queued', 'sending') and"
                                        + " address_id = ?")
                                .param(addressIds.of(email).value())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private List<String> subjects() {
        return mails.receivedBy(email).stream().map(ReceivedMail::subject).toList();
    }

    private int suppressed(AttendeeRegistered mine) {
        return jdbc.sql("select count(*) from mail_suppression where address_id = ? and kind = 'rsvp'")
                .param(mine.person().addressId())
                .query(Integer.class)
                .single();
    }

    private int events(String thing) {
        return jdbc.sql("select count(*) from event_log where event = 'suppression.mails-suppressed'"
                        + " and payload ->> 'thing' = ?")
                .param(thing)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
