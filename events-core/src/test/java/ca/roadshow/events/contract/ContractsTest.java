package ca.roadshow.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.Approved;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Integration events are a promise: their JSON was approved, and what was approved once can still be read. */
class ContractsTest {

    private static final Instant NOON = Instant.parse("2026-12-08T17:00:00Z");
    private static final Person ZOE = new Person("addr-zoe", "Zoé Côté", "zoe@example.org", "fr");

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
            new AttendeeRegistered("meetup-montreal-2026-12", "rsvp-1", ZOE, 2, "WAITLISTED", 3, NOON),
            new AttendeePromoted("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2),
            new AttendeeWithdrew("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 2),
            new AttendeeLinkRequested("meetup-montreal-2026-12", "rsvp-1", "addr-zoe", 1),
            new CallAnnounced(
                    "call-cloud-native-day-2027",
                    "cloud-native-day-2027",
                    Bilingual.both("Cloud Native Day 2027", "Cloud Native Day 2027"),
                    NOON,
                    NOON.plusSeconds(86_400),
                    "America/Toronto"),
            new ProposalReceived(
                    "call-cloud-native-day-2027", "proposal-1", ZOE, "Observer sans toucher", "talk", NOON));

    private final JsonMapper json = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> writesWhatWasApproved() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(nameOf(example), () -> {
                    var written = json.writeValueAsString(example);
                    Approved.json("contracts/" + nameOf(example), written);
                    assertThat(json.readValue(written, example.getClass())).isEqualTo(example);
                }));
    }

    @Test
    void everyEventHasAnExample() {
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
    void printsNeitherNameNorAddress() {
        assertThat(EXAMPLES)
                .allSatisfy(example ->
                        assertThat(example.toString()).doesNotContain("Zoé").doesNotContain("zoe@"));
    }

    private static String nameOf(IntegrationEvent event) {
        return IntegrationEvent.typeOf(event.getClass());
    }
}
