package ca.roadshow.notifications.implied;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.ImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Implied consent of people who came to a meetup: it lasts 24 months, is used only by campaigns that choose it, and ends when the
 * reader leaves.
 */
@NotificationsUnderTest
class ImpliedConsentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final String meetupId = "meetup-" + UUID.randomUUID();
    private final String door = "door-" + meetupId;
    private final String rsvpId = "rsvp-" + UUID.randomUUID();
    private final String email = someone("visitor");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    MockMvcTester http;

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    CampaignReaders readers;

    @Autowired
    FindSubscription subscriptions;

    @Autowired
    FindConsents consents;

    @Autowired
    AddressIds addressIds;

    @Autowired
    MailLinks links;

    @Autowired
    UnsubscribeLinks unsubscribeLinks;

    private String community = "";
    private String organizer = "";

    @BeforeEach
    void rsvp() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
        network.say(meetupId, Network.evening(meetupId));
        network.say(meetupId, network.registered(meetupId, network.person("Vera", email, "en"), "CONFIRMED", null));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
    }

    @Test
    void isStoredUntilItExpiresAndShownOnThePreferencePage() {
        cameIn(now, 0);
        await().atMost(PATIENCE).until(() -> implied().size() == 1);
        var endsAt = now.atZone(ZONE).plus(Period.ofMonths(24)).toInstant();
        assertThat(implied()).containsExactly(new ImpliedConsent("implied:" + community, meetupId, now, endsAt));
        assertThat(consents.of(id()))
                .singleElement()
                .extracting(Consent::where, Consent::topics, Consent::text)
                .containsExactly("attendance", List.of("implied:" + community), null);
        var page = links.path(MailLink.SUBSCRIPTION, Holder.MAILBOX, id().value());
        assertThat(http.get().uri(URI.create(page + "&lang=en")))
                .hasStatusOk()
                .bodyText()
                .contains("City: because you came to “Upgrades without fear” on", "; ends on")
                .doesNotContain("implied:");
        assertThat(http.get().uri(URI.create(page + "&lang=fr"))).bodyText().contains("parce que vous êtes venu·e à");
    }

    @Test
    void isUsedOnlyByCampaignsThatChooseIt() {
        cameIn(now, 0);
        awaitCount("implied:" + community, 1);
        awaitCount("community:" + community, 0);
        var campaign = readers.draft(organizer, community);
        assertThat(readers.get(organizer, "/api/campaigns/" + campaign + "/audience?email=" + email))
                .bodyText()
                .contains("other-topics");

        var both = """
                {"name":"To visitors","topics":["implied:%s"],"communities":["%s"],
                 "subject":{"en":"To visitors %s"},"body":{"en":"See you *there*."}}""".formatted(community, community, rsvpId);
        var drafted = readers.call(organizer, "POST", "/api/campaigns", both);
        assertThat(drafted).hasStatus(201);
        var chosen = (String) CampaignReaders.read(drafted, "$.id");
        assertThat(readers.get(organizer, "/api/campaigns/" + chosen + "/audience?email=" + email))
                .bodyText()
                .contains("topic.implied:" + community);
        assertThat(readers.post(organizer, "/api/campaigns/" + chosen + "/sending"))
                .hasStatus(202);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 2);
        var mail = mails.receivedBy(email).stream()
                .filter(each -> each.subject().startsWith("To visitors"))
                .findFirst()
                .orElseThrow();
        assertThat(header(mail, "List-Id")).contains("implied-" + community);
        var leave = URI.create(header(mail, "List-Unsubscribe").replaceFirst("(?s).*<(https://[^>]+)>.*", "$1"));
        assertThat(http.post()
                        .uri(URI.create(leave.getRawPath() + "?" + leave.getRawQuery()))
                        .param("List-Unsubscribe", "One-Click"))
                .hasStatus(204);
        assertThat(implied()).isEmpty();
        awaitCount("implied:" + community, 0);
    }

    @Test
    void isNotRenewedByACheckInAfterTheReaderLeft() {
        cameIn(now, 0);
        await().atMost(PATIENCE).until(() -> implied().size() == 1);
        var leave = unsubscribeLinks.oneClick(id().value(), TopicName.impliedOf(community));
        assertThat(http.post().uri(URI.create(leave.getRawPath() + "?" + leave.getRawQuery())))
                .hasStatus(303);
        cameIn(now.plusSeconds(60), 1);
        cameAgainElsewhere();
        assertThat(implied())
                .as("the visit to the other community is recorded, this one is not")
                .hasSize(1)
                .noneMatch(each -> each.topic().equals("implied:" + community));
    }

    @Test
    void expires() {
        var visit = Instant.now().atZone(ZONE).minusMonths(24).plusSeconds(15).toInstant();
        cameIn(visit, 0);
        await().atMost(PATIENCE).until(() -> !consents.of(id()).isEmpty());
        await().atMost(PATIENCE).until(() -> implied().isEmpty());
        assertThat(consents.of(id()).getLast().where()).isEqualTo("expiry");
    }

    @Test
    void endsIfTheCheckInIsUndone() {
        cameIn(now, 0);
        await().atMost(PATIENCE).until(() -> implied().size() == 1);
        network.say(
                door,
                new AttendeeCheckInUndone(meetupId, rsvpId, addressIds.of(email).value(), now.plusSeconds(1)),
                1);
        await().atMost(PATIENCE).until(() -> implied().isEmpty());
    }

    /**
     * Adds another visit of the person. Visits of one person are recorded in order, so the earlier ones are recorded too when
     * this one is.
     */
    private void cameAgainElsewhere() {
        var elsewhere = readers.community();
        network.say(
                door,
                new AttendeeCheckedIn(
                        meetupId,
                        "community-" + elsewhere,
                        "rsvp-" + UUID.randomUUID(),
                        addressIds.of(email).value(),
                        1,
                        now),
                2);
        await().atMost(PATIENCE)
                .until(() -> implied().stream().anyMatch(each -> each.topic().equals("implied:" + elsewhere)));
    }

    private void cameIn(Instant at, long sequence) {
        network.say(
                door,
                new AttendeeCheckedIn(
                        meetupId,
                        "community-" + community,
                        rsvpId,
                        addressIds.of(email).value(),
                        1,
                        at),
                sequence);
    }

    private void awaitCount(String topic, int count) {
        var words = count == 1 ? "1 subscriber gets" : count == 0 ? "Nobody gets" : count + " subscribers get";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readers.get(organizer, "/organizer/campaigns/audience?topics=" + topic))
                        .hasStatusOk()
                        .bodyText()
                        .containsIgnoringCase(words));
    }

    private List<ImpliedConsent> implied() {
        return subscriptions.by(id()).map(found -> found.implied()).orElse(List.of());
    }

    private SubscriptionId id() {
        return SubscriptionId.of(addressIds.of(email));
    }

    private static String header(ReceivedMail mail, String name) {
        return String.join(" ", mail.headers().getOrDefault(name, List.of()));
    }
}
