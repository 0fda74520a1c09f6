package ca.roadshow.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.Approved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of integration events equals the approved files, and every approved file can still be read. */
class ContractsTest {

    private static final Instant NOON = Instant.parse("2026-12-08T17:00:00Z");
    private static final Person ZOE = new Person("addr-zoe", "Zoé Côté", "zoe@example.org", "fr");

    private static final NewsConsent CONSENT = new NewsConsent(
            "community:montreal",
            "offer-2026-11",
            "Je veux recevoir par courriel les nouvelles de la communauté Kubernetes Montréal.",
            "fr",
            "/meetups/montreal-2026-12/rsvps",
            false,
            NOON);

    private static final List<IntegrationEvent> EXAMPLES = List.of(
            new CommunityListed(
                    "community-montreal",
                    "montreal",
                    Bilingual.both("Kubernetes Montreal", "Kubernetes Montréal"),
                    Bilingual.both("Montréal", "Montréal"),
                    "America/Toronto"),
            new MeetupAnnounced(
                    "meetup-montreal-2026-12",
                    "montreal-2026-12",
                    "MEETUP",
                    new Bilingual(null, "Petite salle, grandes grappes"),
                    "community-montreal",
                    NOON,
                    NOON.plusSeconds(9_000),
                    "America/Toronto",
                    "1 rue Inventée, Montréal",
                    5),
            new MeetupRevised(
                    "meetup-montreal-2026-12",
                    Bilingual.both("Small room", "Petite salle"),
                    NOON.plusSeconds(3_600),
                    NOON.plusSeconds(12_600),
                    "America/Toronto",
                    "2 rue Inventée, Montréal",
                    8),
            new MeetupWithdrawn("meetup-montreal-2026-12", new Bilingual("A burst pipe", "Un dégât d'eau")),
            new RecapPublished(
                    "meetup-montreal-2026-12",
                    "montreal-2026-12",
                    "MEETUP",
                    Bilingual.both("Small room", "Petite salle"),
                    "community-montreal",
                    LocalDate.parse("2026-12-08"),
                    5,
                    2,
                    1,
                    false,
                    NOON.plusSeconds(86_400)),
            new AttendeeRegistered("meetup-montreal-2026-12", "rsvp-1", ZOE, 2, "WAITLISTED", 3, NOON),
            new AttendeeAsked("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2, NOON),
            new AttendeePromoted("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2),
            new AttendeePartyChanged("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2),
            new AttendeeWithdrew("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2),
            new AttendeeLinkRequested("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 1),
            new AttendeeCheckedIn("meetup-montreal-2026-12", "community-montreal", "rsvp-1", "addr-zoe", 2, NOON),
            new AttendeeCheckInUndone("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", NOON),
            new NewsRequested("news-rsvp-1", ZOE, CONSENT),
            new PersonLinkRequested("link-1", "SIGN_IN", ZOE, NOON.plusSeconds(900)),
            new SigningKeyPublished(
                    "key-2026-12",
                    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"key-2026-12\",\"x\":\"eA\",\"y\":\"eQ\"}",
                    NOON,
                    NOON.plusSeconds(3_000_000)),
            new RoleGranted(ZOE, "ORGANIZER", "community-montreal"),
            new RoleRevoked("addr-zoe", "ORGANIZER", "community-montreal"),
            new SessionsEnded("addr-zoe", NOON),
            new SessionEnded("addr-zoe", "session-1", NOON.plusSeconds(43_200)),
            new PersonForgotten("addr-zoe", "E-2026-7KQ4", NOON),
            new CallAnnounced(
                    "call-cloud-native-day-2027",
                    "cloud-native-day-2027",
                    Bilingual.both("Cloud Native Day 2027", "Cloud Native Day 2027"),
                    NOON,
                    NOON.plusSeconds(86_400),
                    "America/Toronto"),
            new ProposalReceived(
                    "call-cloud-native-day-2027", "proposal-1", ZOE, "Observer sans toucher", "talk", NOON),
            new DecisionsPublished(
                    "call-cloud-native-day-2027",
                    "selection-call-cloud-native-day-2027/1",
                    ZOE,
                    List.of(
                            new DecisionsPublished.DecidedTalk(
                                    "proposal-1", "Observer sans toucher", "montreal", "ACCEPTED"),
                            new DecisionsPublished.DecidedTalk("proposal-2", "Alertes", null, "DECLINED")),
                    NOON.plusSeconds(86_400),
                    Bilingual.both("See you soon.", "À bientôt."),
                    NOON),
            new ConfirmationAwaited(
                    "call-cloud-native-day-2027",
                    "proposal-1",
                    ZOE,
                    "Observer sans toucher",
                    "montreal",
                    1,
                    NOON.plusSeconds(86_400)),
            new PlaceReleased(
                    "call-cloud-native-day-2027", "proposal-1", ZOE, "Observer sans toucher", "montreal", NOON),
            new ConfirmationReceived(
                    "call-cloud-native-day-2027",
                    "proposal-1",
                    ZOE,
                    "Observer sans toucher",
                    "montreal",
                    LocalDate.parse("2026-12-08"),
                    "montreal-2026-12",
                    NOON,
                    null),
            new TalkConfirmed(
                    "call-winter",
                    "proposal-1",
                    null,
                    "community-montreal",
                    "Queues that forgive",
                    null,
                    "en",
                    List.of(new TalkConfirmed.TalkSpeaker("addr-zoe", "Zoé Côté", "Ferrous")),
                    List.of(new TalkConfirmed.Place("montreal", LocalDate.parse("2026-12-08"))),
                    NOON),
            new TalkWithdrawn("call-winter", "proposal-1", NOON),
            new ReviewsAssigned("call-cloud-native-day-2027", ZOE, 12, NOON.plusSeconds(86_400), 0, NOON),
            new CoSpeakerInvited(
                    "call-cloud-native-day-2027",
                    "proposal-1",
                    "proposal-invitation-1",
                    new Person("addr-zoe", "", "zoe@example.org", "fr"),
                    "Observer sans toucher",
                    "Amina Diallo",
                    NOON.plusSeconds(1_209_600),
                    NOON),
            new SpeakerNewsRequested("news-proposal-1", ZOE, CONSENT),
            new ErasureCompleted(Topic.CFP, "E-2026-7KQ4", NOON.plusSeconds(1)),
            new SpeakerForgotten("E-2026-7KQ4", NOON.plusSeconds(1)),
            new RecipientForgotten("E-2026-7KQ4", NOON.plusSeconds(1)),
            new RecipientObjected("addr-zoe", "rsvp", "rsvp-1", "meetup-montreal-2026-12", NOON));

    private final JsonMapper json = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> writesApprovedJson() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(nameOf(example), () -> {
                    var written = json.writeValueAsString(example);
                    Approved.json("contracts/" + nameOf(example), written);
                    assertThat(json.readValue(written, example.getClass())).isEqualTo(example);
                }));
    }

    @Test
    void callMayContainTimeOfListing() {
        var call = new CallAnnounced(
                "call-1", "one", Bilingual.both("One", "Un"), NOON, NOON.plusSeconds(60), "UTC", NOON.plusSeconds(5));
        var written = json.writeValueAsString(call);
        assertThat(written).contains("\"listedAt\":\"2026-12-08T17:00:05Z\"");
        assertThat(json.readValue(written, CallAnnounced.class)).isEqualTo(call);
    }

    @Test
    void decisionsMayContainNoteToSpeaker() {
        var decisions = new DecisionsPublished(
                "call-1",
                "selection-call-1/1",
                ZOE,
                List.of(new DecisionsPublished.DecidedTalk("proposal-1", "Alertes", null, "DECLINED")),
                null,
                null,
                NOON,
                "Proposez-la au printemps.");
        var written = json.writeValueAsString(decisions);
        assertThat(written).contains("\"personalNote\":\"Proposez-la au printemps.\"");
        assertThat(json.readValue(written, DecisionsPublished.class)).isEqualTo(decisions);
        assertThat(decisions.toString()).doesNotContain("printemps");
    }

    @Test
    void confirmedTalkMayContainAbstract() {
        var talk = new TalkConfirmed(
                "call-1",
                "proposal-1",
                null,
                null,
                "Alertes",
                "Quatre cents alertes, **une** cause.",
                "fr",
                List.of(new TalkConfirmed.TalkSpeaker("addr-zoe", "Zoé Côté", null)),
                List.of(new TalkConfirmed.Place(null, null)),
                NOON);
        var written = json.writeValueAsString(talk);
        assertThat(written).contains("\"abstract\":\"Quatre cents alertes, **une** cause.\"");
        assertThat(json.readValue(written, TalkConfirmed.class)).isEqualTo(talk);
        assertThat(talk.toString()).doesNotContain("alertes");
    }

    @Test
    void completedErasuresUseTopicOfTheirService() {
        assertThat(new ErasureCompleted(Topic.NOTIFICATIONS, "E-2026-7KQ4", NOON).topic())
                .isEqualTo(Topic.NOTIFICATIONS);
    }

    /** Without this rule, an event of several topics would be published on the first of them. */
    @Test
    void eventsOfSeveralTopicsOverrideTopic() {
        assertThat(EXAMPLES)
                .filteredOn(event -> Objects.requireNonNull(event.getClass().getAnnotation(Wire.class))
                                .topic()
                                .length
                        != 1)
                .allSatisfy(event ->
                        assertThat(event.getClass().getDeclaredMethod("topic")).isNotNull());
    }

    @Test
    void everyEventHasAnApprovedExample() {
        assertThat(EXAMPLES.stream().map(ContractsTest::nameOf))
                .containsExactlyInAnyOrderElementsOf(
                        IntegrationEvent.Catalogue.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> readsEveryApprovedFile() {
        return Approved.files("contracts").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var type = file.getFileName().toString().replace(".json", "");
                    var known = IntegrationEvent.classOf(type).orElseThrow();
                    assertThat(json.readValue(file.toFile(), known)).isNotNull();
                }));
    }

    @Test
    void toStringLeavesOutNameAndAddress() {
        assertThat(EXAMPLES)
                .allSatisfy(example ->
                        assertThat(example.toString()).doesNotContain("Zoé").doesNotContain("zoe@"));
    }

    private static String nameOf(IntegrationEvent event) {
        return IntegrationEvent.typeOf(event.getClass());
    }
}
