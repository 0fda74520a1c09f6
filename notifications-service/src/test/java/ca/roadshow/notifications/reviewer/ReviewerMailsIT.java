package ca.roadshow.notifications.reviewer;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.ReviewsAssigned;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer is mailed once for each round of assignments and for each reminder. */
@NotificationsUnderTest
class ReviewerMailsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant UNTIL = Instant.parse("2083-01-15T04:59:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");

    @Autowired
    private Network network;

    @Autowired
    private MailFixture mails;

    private final String callId = "call-" + UUID.randomUUID();
    private final String email = someone("reviewer");

    @BeforeEach
    void announceTheCall() {
        network.say(
                callId,
                new CallAnnounced(
                        callId,
                        callId,
                        Bilingual.both("Winter talks", "Présentations d’hiver"),
                        UNTIL.minusSeconds(5_000_000),
                        UNTIL.minusSeconds(1_000_000),
                        "America/Toronto",
                        null));
    }

    @Test
    void sendsOneMailPerAssignmentWithALinkToTheQueue() {
        var assigned = new ReviewsAssigned(callId, network.person("Kofi Mensah", email, "fr"), 12, UNTIL, 0, NOON);
        network.say(callId, assigned);
        network.say(callId, assigned);
        assertThat(only()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("12 propositions à évaluer");
            assertThat(mail.text())
                    .contains(
                            "Bonjour Kofi Mensah,",
                            "Présentations d’hiver",
                            "14 janvier 2083",
                            "https://meetups.example.org/cfps/manage/" + callId + "/reviews/next")
                    .doesNotContain("??");
        });
    }

    @Test
    void sendsOneMailPerReminder() {
        var kofi = network.person("Kofi Mensah", email, "en");
        network.say(callId, new ReviewsAssigned(callId, kofi, 2, UNTIL, 0, NOON));
        assertThat(only().subject()).isEqualTo("2 proposals to review");
        var reminder = new ReviewsAssigned(callId, kofi, 1, UNTIL, 1, NOON.plusSeconds(60));
        network.say(callId, reminder);
        network.say(callId, reminder);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        assertThat(mails.receivedBy(email))
                .filteredOn(mail -> mail.subject().equals("Reminder: 1 proposal is waiting for your review"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("January 14, 2083").doesNotContain("??"));
    }

    private ReceivedMail only() {
        await().atMost(PATIENCE).until(() -> !mails.receivedBy(email).isEmpty());
        assertThat(mails.receivedBy(email)).hasSize(1);
        return mails.receivedBy(email).getFirst();
    }
}
