package ca.roadshow.notifications.campaign.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Recaps;
import ca.roadshow.notifications.campaign.CampaignStatus;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Drafts that are created automatically. */
@NotificationsUnderTest
class SuggestionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant IN_MAY = Instant.parse("2099-05-14T22:00:00Z");

    @Autowired
    CampaignReaders readers;

    @Autowired
    Network network;

    @Autowired
    FindCampaigns campaigns;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Announcements announcements;

    @Autowired
    Recaps recaps;

    @Autowired
    NewsletterRenderer renderer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private final Bilingual title = Bilingual.both("*Upgrades* & co", "Mises à niveau");
    private String community = "";

    @BeforeEach
    void found() {
        community = readers.community();
    }

    @Test
    void draftsAMeetupForItsCommunity() {
        var meetup = meetup("MEETUP", IN_MAY);
        say(meetup.meetupId(), meetup);
        var draft = written("meetup/" + meetup.meetupId());
        assertThat(draft.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(draft.audience().topics()).containsExactly("community:" + community);
        assertThat(draft.text().subject(Language.EN)).isEqualTo("Next meetup in City: *Upgrades* & co");
        assertThat(draft.text().subject(Language.FR)).isEqualTo("Prochain meetup à Ville\u00a0: Mises à niveau");
        assertThat(draft.text().preheader(Language.EN)).startsWith("Thursday, May 14, 2099, 6:00");
        assertThat(draft.text().body(Language.EN))
                .contains("**\\*Upgrades\\* \\& co**", "150 Elgin", "{{button}} [Reserve a seat](https://");
        assertThat(draft.text().body(Language.FR)).contains("liste d’attente", "?lang=fr)");
        assertThat(renderer.check(draft.text())).isEmpty();
    }

    @Test
    void draftsAConferenceForEveryone() {
        var conference = meetup("CONFERENCE", IN_MAY);
        say(conference.meetupId(), conference);
        var draft = written("conference/" + conference.meetupId());
        assertThat(draft.audience().topics()).containsExactly("community:" + community, "newsletter");
        assertThat(draft.text().subject(Language.FR)).isEqualTo("Mises à niveau\u00a0: jeudi 14 mai 2099");
        assertThat(renderer.check(draft.text())).isEmpty();
    }

    @Test
    void draftsACallForSubscribersToCalls() {
        var call = call(title);
        say(call.callId(), call);
        var draft = written("call/" + call.callId());
        assertThat(draft.audience().topics()).containsExactly("cfp");
        assertThat(draft.text().subject(Language.EN)).isEqualTo("Call for proposals: *Upgrades* & co");
        assertThat(draft.text().preheader(Language.FR)).startsWith("Soumettez une proposition avant le jeudi 14 mai");
        assertThat(draft.text().body(Language.FR)).contains("est ouvert du ", "/cfps/" + call.slug() + "?lang=fr)");
        assertThat(renderer.check(draft.text())).isEmpty();
    }

    @Test
    void draftsARecapForItsCommunity() {
        var recap = recap(LocalDate.now(ZoneOffset.UTC).minusDays(2), 1, 1, false);
        say(recap.meetupId(), recap);
        var draft = written("recap/" + recap.meetupId());
        assertThat(draft.audience().topics()).containsExactly("community:" + community);
        assertThat(draft.text().subject(Language.EN)).isEqualTo("Slides and videos: *Upgrades* & co");
        assertThat(draft.text().body(Language.FR)).contains("Merci à toutes les personnes", "{{meetups}}");
        assertThat(renderer.check(draft.text())).isEmpty();
    }

    @Test
    void createsOneDraftPerCause() {
        var meetup = meetup("MEETUP", IN_MAY);
        say(meetup.meetupId(), meetup);
        var draft = written("meetup/" + meetup.meetupId());
        var organizer = readers.organizer("community-" + community);
        assertThat(readers.get(organizer, "/organizer/campaigns?lang=en"))
                .bodyText()
                .contains("Created when a meetup was published", "/organizer/campaigns/" + draft.id());
        assertThat(readers.get(organizer, "/organizer/campaigns/" + draft.id() + "?lang=fr"))
                .bodyText()
                .contains("Créé à la publication d’un meetup", "Supprimer le brouillon")
                .doesNotContain("/cancellation");
        assertThat(http.post()
                        .uri("/organizer/campaigns/" + draft.id() + "/discard")
                        .header("Authorization", "Bearer " + organizer)
                        .exchange())
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/organizer/campaigns?done=discarded");
        assertThat(readers.get(organizer, "/organizer/campaigns?done=discarded&lang=en"))
                .bodyText()
                .contains("Draft deleted.")
                .doesNotContain(draft.id().value());

        var again = meetup(meetup.meetupId(), "MEETUP", IN_MAY.plusSeconds(60));
        say(again.meetupId(), again);
        await().atMost(PATIENCE).until(() -> announcements.startsAt(again.meetupId(), again.startsAt()));
        assertThat(suggestions.waiting(1_000))
                .extracting(Suggestions.Waiting::cause)
                .doesNotContain("meetup/" + meetup.meetupId());
        assertThat(campaigns.find(draft.id().value())).map(CampaignView::status).contains(CampaignStatus.DISCARDED);
        assertThat(readers.call(organizer, "DELETE", "/api/campaigns/" + draft.id(), ""))
                .hasStatus(404);
    }

    @Test
    void discardsADraftByTheApi() {
        var organizer = readers.organizer("community-" + community);
        var draft = readers.draft(organizer, community);
        assertThat(readers.call(organizer, "DELETE", "/api/campaigns/" + draft, ""))
                .hasStatus(204);
        assertThat(readers.get(organizer, "/api/campaigns/" + draft)).hasStatus(404);
        var sent = readers.draft(organizer, community);
        assertThat(readers.call(organizer, "POST", "/api/campaigns/" + sent + "/cancellation", ""))
                .hasStatus(202);
        assertThat(readers.call(organizer, "DELETE", "/api/campaigns/" + sent, ""))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.not-a-draft");
    }

    @Test
    void ignoresEventsThatAreOverImportedOrOlderThanTheFeature() {
        var installed = suggestions.installedAt();
        var past = meetup("MEETUP", Instant.now().minusSeconds(60));
        say(past.meetupId(), past);
        var imported = meetup("MEETUP", IN_MAY);
        network.say(imported.meetupId(), imported, UUID.randomUUID().toString(), "import", Instant.now());
        var old = meetup("MEETUP", IN_MAY);
        network.say(old.meetupId(), old, UUID.randomUUID().toString(), "web", installed.minusSeconds(1));
        var revised = recap(LocalDate.now(ZoneOffset.UTC).minusDays(2), 1, 0, true);
        say(revised.meetupId(), revised);
        var ancient = recap(LocalDate.now(ZoneOffset.UTC).minusYears(2), 1, 0, false);
        say(ancient.meetupId(), ancient);
        await().atMost(PATIENCE)
                .until(() -> announcements.meetup(past.meetupId()).isPresent()
                        && announcements.meetup(imported.meetupId()).isPresent()
                        && announcements.meetup(old.meetupId()).isPresent()
                        && recaps.latest(community, LocalDate.EPOCH, 9).size() == 2);
        assertThat(causesFor(past, imported, old)).isZero();
        assertThat(stored("recap/" + revised.meetupId())).isFalse();
        assertThat(stored("recap/" + ancient.meetupId())).isFalse();
    }

    @Test
    void ignoresAChangedCall() {
        var call = call(title);
        var changed = new CallAnnounced(
                call.callId(), call.slug(), title, call.opensAt(), IN_MAY.plusSeconds(60), call.zone());
        handlers(true).on(changed, delivery(call.callId(), 1));
        assertThat(stored("call/" + call.callId())).isFalse();
    }

    @Test
    void ignoresKindsThatAreSwitchedOff() {
        var call = call(title);
        handlers(false).on(call, delivery(call.callId(), 0));
        assertThat(suggestions.waiting(1_000))
                .extracting(Suggestions.Waiting::cause)
                .doesNotContain("call/" + call.callId());
        handlers(true).on(call, delivery(call.callId(), 0));
        assertThat(suggestions.waiting(1_000))
                .as("events from while it was off create no draft later")
                .extracting(Suggestions.Waiting::cause)
                .doesNotContain("call/" + call.callId());
    }

    private SuggestionEventHandlers handlers(boolean on) {
        return new SuggestionEventHandlers(suggestions, new SuggestionSettings(on, on, on, on), Clock.systemUTC());
    }

    private static Delivery delivery(String key, long sequence) {
        return new Delivery(
                UUID.randomUUID().toString(), "type", key, sequence, Instant.now(), "addr-1", Origin.WEB, "");
    }

    private CampaignView written(String cause) {
        await().atMost(PATIENCE)
                .until(() -> campaignOf(cause).flatMap(campaigns::find).isPresent());
        return campaignOf(cause).flatMap(campaigns::find).orElseThrow();
    }

    private Optional<String> campaignOf(String cause) {
        return jdbc.sql("select campaign_id from campaign_suggestion where cause = ? and campaign_id is not null")
                .param(cause)
                .query(String.class)
                .optional();
    }

    private long causesFor(MeetupAnnounced... meetups) {
        return Arrays.stream(meetups)
                .filter(meetup -> stored("meetup/" + meetup.meetupId()))
                .count();
    }

    private boolean stored(String cause) {
        return jdbc.sql("select exists (select 1 from campaign_suggestion where cause = ?)")
                .param(cause)
                .query(Boolean.class)
                .single();
    }

    private void say(String key, IntegrationEvent event) {
        network.say(key, event, UUID.randomUUID().toString(), "web", Instant.now());
    }

    private MeetupAnnounced meetup(String kind, Instant startsAt) {
        var meetup = "meetup-" + UUID.randomUUID();
        return meetup(meetup, kind, startsAt);
    }

    private MeetupAnnounced meetup(String meetup, String kind, Instant startsAt) {
        return new MeetupAnnounced(
                meetup,
                meetup,
                kind,
                title,
                "community-" + community,
                startsAt,
                startsAt.plus(2, ChronoUnit.HOURS),
                "America/Toronto",
                "150 Elgin",
                60);
    }

    private CallAnnounced call(Bilingual title) {
        var call = "call-" + UUID.randomUUID();
        return new CallAnnounced(call, call, title, Instant.parse("2026-11-01T05:00:00Z"), IN_MAY, "America/Toronto");
    }

    private RecapPublished recap(@Nullable LocalDate heldOn, int slides, int videos, boolean revised) {
        var meetup = "meetup-" + UUID.randomUUID();
        return new RecapPublished(
                meetup,
                meetup,
                "MEETUP",
                title,
                "community-" + community,
                heldOn,
                null,
                slides,
                videos,
                revised,
                Instant.now());
    }
}
