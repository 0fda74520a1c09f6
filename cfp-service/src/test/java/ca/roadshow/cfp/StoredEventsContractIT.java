package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.decision.note.NotesTest;
import ca.roadshow.cfp.decision.selection.SelectionTest;
import ca.roadshow.cfp.invitation.CoSpeakerFixture;
import ca.roadshow.cfp.profile.ProfileFixture;
import ca.roadshow.cfp.proposal.ProposalFixture;
import ca.roadshow.cfp.review.assignment.ReviewAssignmentTest;
import ca.roadshow.cfp.review.discussion.DiscussionFixture;
import ca.roadshow.cfp.review.notice.ReviewerNoticesTest;
import ca.roadshow.cfp.review.plan.PlanFixture;
import ca.roadshow.cfp.review.redaction.RedactionFixture;
import ca.roadshow.cfp.review.score.ReviewFixture;
import ca.roadshow.cfp.talk.TalkFixture;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.news.NewsOfferEvent.NewsOfferAccepted;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.testkit.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The current serializer can read every event that was ever stored. */
@CfpUnderTest
class StoredEventsContractIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Serializer serializer;

    @Autowired
    private Configuration axon;

    @Autowired
    private List<StoredVocabulary> vocabularies;

    @Test
    void writesStoredEventsAsApproved() {
        samples().forEach(event -> {
            var stored = serializer.serialize(event, String.class);
            var name = stored.getType().getName() + "." + stored.getType().getRevision();
            Approved.json("stored/" + name, stored.getData());
        });
    }

    @Test
    void hasASampleOfEveryEvent() {
        var known = vocabularies.stream().flatMap(vocabulary -> vocabulary.types().stream());
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void readsEveryApprovedEvent() throws IOException {
        assertThat(Approved.files("stored")).isNotEmpty();
        for (var file : Approved.files("stored")) {
            var approved = Files.readString(file);
            var read = upcast(stored(file, approved));
            Object event = serializer.deserialize(read.getData());
            var again = serializer.serialize(event, String.class);
            assertThat(again.getType().getName())
                    .isEqualTo(stored(file, approved).getType().getName());
            if (read.getType().equals(stored(file, approved).getType())) {
                assertThat(JSON.readTree(again.getData())).as(file.toString()).isEqualTo(JSON.readTree(approved));
            }
        }
    }

    /** Upcasts an event as the event store does. Upcasters have their own tests. */
    private IntermediateEventRepresentation upcast(SimpleSerializedObject<String> stored) {
        var entry = new GenericDomainEventEntry<>(
                "Stored",
                "stored",
                0,
                "event",
                "2027-03-01T14:00:00Z",
                stored.getType().getName(),
                stored.getType().getRevision(),
                stored.getData(),
                "{}");
        return axon.upcasterChain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow();
    }

    private static SimpleSerializedObject<String> stored(Path file, String json) {
        var name = file.getFileName().toString().replaceFirst("\\.json$", "");
        var revision = name.lastIndexOf('.');
        return new SimpleSerializedObject<>(
                json, String.class, name.substring(0, revision), name.substring(revision + 1));
    }

    private static Stream<Object> samples() {
        var erasure = new ErasureCarriedOut(
                "erasure-MAPLE-1",
                "MAPLE-1",
                "addr-AminaAminaAminaAminaA",
                CallFixture.OPENS,
                CallFixture.OPENS.plusSeconds(1));
        var news = new NewsOfferAccepted(
                "news-proposal-1",
                "addr-AminaAminaAminaAminaA",
                new Sealed("addr-AminaAminaAminaAminaA", "key-1", "c2VhbGVk"),
                "community:montreal",
                "offer-2026-11",
                "Send me news of Kubernetes Montréal by mail.",
                "en",
                "/cfps/cloud-native-day-2027/proposals",
                false,
                CallFixture.OPENS);
        return Stream.of(
                        CallFixture.storedEvents(),
                        ProposalFixture.storedEvents(),
                        CoSpeakerFixture.storedEvents(),
                        ProfileFixture.storedEvents(),
                        TalkFixture.storedEvents(),
                        SelectionTest.storedEvents(),
                        NotesTest.storedEvents(),
                        PlanFixture.storedEvents(),
                        ReviewFixture.storedEvents(),
                        RedactionFixture.storedEvents(),
                        DiscussionFixture.storedEvents(),
                        ReviewerNoticesTest.storedEvents(),
                        ReviewAssignmentTest.storedEvents(),
                        List.of(erasure, news))
                .flatMap(List::stream);
    }
}
