package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.news.NewsOfferEvent.NewsOfferAccepted;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.registration.checkin.StoredDoorFixture;
import ca.roadshow.registration.community.CommunityEvent.CommunityFounded;
import ca.roadshow.registration.identity.key.StoredKeyFixture;
import ca.roadshow.registration.identity.person.StoredPersonFixture;
import ca.roadshow.registration.meetup.StoredMeetupFixture;
import ca.roadshow.registration.roadshow.RoadshowEvent.RoadshowPlanned;
import ca.roadshow.testkit.Approved;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Every stored event type can be read from its approved JSON, under its logical name. */
@RegistrationUnderTest
class StoredEventsContractIT {

    private static final List<Object> EXAMPLES = Stream.of(
                    Stream.of(
                            new CommunityFounded(
                                    "community-quebec-city",
                                    "quebec-city",
                                    Bilingual.both("Kubernetes Quebec City", "Kubernetes Québec"),
                                    Bilingual.both("Québec City", "Québec"),
                                    "QC",
                                    "America/Toronto",
                                    "https://example.org/quebec"),
                            new RoadshowPlanned(
                                    "roadshow-winter",
                                    "winter",
                                    Bilingual.both("Winter", "Hiver"),
                                    "2027-Q1",
                                    LocalDate.of(2027, 1, 12),
                                    null,
                                    "CloudOps",
                                    List.of("Red Hat")),
                            new ErasureCarriedOut(
                                    "erasure-E-2027-7KQ4MX",
                                    "E-2027-7KQ4MX",
                                    "addr-zoe",
                                    Instant.parse("2027-01-04T15:00:00Z"),
                                    Instant.parse("2027-01-04T15:00:01Z")),
                            new NewsOfferAccepted(
                                    "news-rsvp-1",
                                    "addr-zoe",
                                    new Sealed("addr-zoe", "key-1", "c2VhbGVk"),
                                    "community:montreal",
                                    "offer-2026-11",
                                    "Je veux recevoir par courriel les nouvelles de la communauté Kubernetes Montréal.",
                                    "fr",
                                    "/meetups/montreal-2026-12/rsvps",
                                    false,
                                    Instant.parse("2027-01-04T15:00:00Z"))),
                    StoredMeetupFixture.examples().stream(),
                    StoredPersonFixture.examples().stream(),
                    Stream.of(StoredKeyFixture.example()),
                    StoredDoorFixture.examples().stream())
            .<Object>flatMap(examples -> examples)
            .toList();

    @Autowired
    Serializer serializer;

    @Autowired
    ObjectProvider<StoredVocabulary> vocabularies;

    @TestFactory
    Stream<DynamicTest> writesApprovedJson() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(nameOf(example.getClass()), () -> {
                    var stored = serializer.serialize(example, byte[].class);
                    assertThat(stored.getType().getName())
                            .isEqualTo(
                                    StoredVocabulary.nameOf(example.getClass()).value());
                    Approved.json(
                            "stored/" + nameOf(example.getClass()),
                            new String(stored.getData(), StandardCharsets.UTF_8));
                    Object read = serializer.deserialize(stored);
                    assertThat(read).isEqualTo(example);
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsEveryApprovedFile() {
        return Approved.files("stored").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var name = file.getFileName().toString().split("\\.(?=\\d+\\.json)", 2);
                    var revision = name[1].replace(".json", "");
                    Object read = serializer.deserialize(
                            new SimpleSerializedObject<>(Files.readAllBytes(file), byte[].class, name[0], revision));
                    assertThat(StoredVocabulary.nameOf(read.getClass()).value()).isEqualTo(name[0]);
                }));
    }

    @Test
    void everyStoredTypeHasAnApprovedExample() {
        assertThat(EXAMPLES.stream().map(Object::getClass).map(StoredEventsContractIT::nameOf))
                .containsExactlyInAnyOrderElementsOf(vocabularies.stream()
                        .flatMap(vocabulary -> vocabulary.types().stream())
                        .map(StoredEventsContractIT::nameOf)
                        .toList());
    }

    private static String nameOf(Class<?> type) {
        var name = StoredVocabulary.nameOf(type);
        return name.value() + "." + name.revision();
    }
}
