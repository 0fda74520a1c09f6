package ca.roadshow.cfp.decision.selection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.decision.note.NotesId;
import ca.roadshow.cfp.decision.selection.SelectionCommand.ChooseAlternate;
import ca.roadshow.cfp.decision.selection.SelectionCommand.PublishSelection;
import ca.roadshow.cfp.decision.selection.SelectionCommand.TellSpeaker;
import ca.roadshow.cfp.decision.selection.SelectionEvent.AlternateChosen;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SelectionPublished;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SpeakerTold;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

public class SelectionTest {

    private static final CallId CALL = new CallId("call-harbour-day-2027");
    private static final SelectionId ID = SelectionId.of(CALL);
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final Instant CONFIRM_BY = NOON.plusSeconds(86_400);
    private static final AddressId ORGANIZER = new AddressId("addr-OrganizerOrganizerOrga");
    private static final AddressId SPEAKER = new AddressId("addr-AminaAminaAminaAminaA");
    private static final NotesId NOTES = NotesId.of(CALL, "");
    private static final Sealed EARLY = new Sealed(SPEAKER.value(), "key-1", "c2VhbGVk");
    private static final Entry ACCEPTED = new Entry("proposal-1", "", Outcome.ACCEPT, null, NOON.minusSeconds(60));
    private static final Entry FIRST = new Entry("proposal-2", "", Outcome.ALTERNATE, 1, NOON.minusSeconds(60));
    private static final Entry SECOND = new Entry("proposal-3", "", Outcome.ALTERNATE, 2, NOON.minusSeconds(60));

    private final FixtureConfiguration<Selection> fixture = new AggregateTestFixture<>(Selection.class);

    /** Returns one of each event of a selection. */
    public static List<Object> storedEvents() {
        return List.of(published(1, ACCEPTED, FIRST), told(1, ACCEPTED), chosen("released-1", "proposal-2"));
    }

    @Nested
    class Publish {

        @Test
        void publishesTheFirstBatch() {
            fixture.givenNoPriorActivity()
                    .when(publish(ACCEPTED, FIRST))
                    .expectEvents(published(1, ACCEPTED, FIRST))
                    .expectResultMessagePayload(new PublishedBatch(1, List.of(ACCEPTED, FIRST)));
        }

        @Test
        void publishesEachDecisionOnce() {
            fixture.given(published(1, ACCEPTED))
                    .when(publish(ACCEPTED))
                    .expectNoEvents()
                    .expectResultMessagePayload(PublishedBatch.NOTHING);
            fixture.given(published(1, ACCEPTED)).when(publish(ACCEPTED, FIRST)).expectEvents(published(2, FIRST));
        }

        @Test
        void publishesTheSameOutcomeAgainAfterANewDecision() {
            var again = new Entry("proposal-1", "", Outcome.ACCEPT, null, NOON);
            fixture.given(published(1, ACCEPTED)).when(publish(again)).expectEvents(published(2, again));
        }

        @Test
        void requiresADeadlineInTheFuture() {
            assertThatThrownBy(() ->
                            new PublishSelection(ID, CALL, List.of(), NOON, null, NOTES, Map.of(), ORGANIZER, NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private static PublishSelection publish(Entry... entries) {
            return new PublishSelection(ID, CALL, List.of(entries), CONFIRM_BY, null, NOTES, Map.of(), ORGANIZER, NOON);
        }
    }

    @Nested
    class Tell {

        @Test
        void notifiesEachSpeakerOncePerBatch() {
            var tell = new TellSpeaker(ID, 1, SPEAKER, List.of(ACCEPTED), NOON);
            fixture.given(published(1, ACCEPTED)).when(tell).expectEvents(SelectionTest.told(1, ACCEPTED));
            fixture.given(published(1, ACCEPTED), SelectionTest.told(1, ACCEPTED))
                    .when(tell)
                    .expectNoEvents();
        }

        @Test
        void publishesTheNotesToSingleSpeakersInTheirMails() {
            var publish = new PublishSelection(
                    ID, CALL, List.of(ACCEPTED), CONFIRM_BY, null, NOTES, notes(), ORGANIZER, NOON);
            fixture.givenNoPriorActivity().when(publish).expectEvents(noted(1, ACCEPTED));
            fixture.given(noted(1, ACCEPTED))
                    .when(new TellSpeaker(ID, 1, SPEAKER, List.of(ACCEPTED), NOON))
                    .expectEvents(told(1, EARLY, ACCEPTED));
        }

        @Test
        void putsEachNoteIntoOneMail() {
            fixture.given(noted(1, ACCEPTED), noted(2, FIRST), told(1, EARLY, ACCEPTED))
                    .when(new TellSpeaker(ID, 2, SPEAKER, List.of(FIRST), NOON))
                    .expectEvents(SelectionTest.told(2, FIRST));
        }

        private static Map<String, Sealed> notes() {
            return Map.of(SPEAKER.value(), EARLY);
        }

        private static SelectionPublished noted(int batch, Entry entry) {
            return new SelectionPublished(
                    ID.value(),
                    CALL.value(),
                    batch,
                    List.of(entry),
                    CONFIRM_BY,
                    null,
                    ORGANIZER.value(),
                    NOON,
                    NOTES.value(),
                    notes());
        }

        private static SpeakerTold told(int batch, Sealed note, Entry entry) {
            return new SpeakerTold(
                    ID.value(), CALL.value(), batch, SPEAKER.value(), List.of(entry), CONFIRM_BY, null, NOON, note);
        }
    }

    @Nested
    class Choose {

        @Test
        void choosesTheFirstAlternate() {
            fixture.given(published(1, FIRST, SECOND))
                    .when(choose("released-1", "proposal-2", "proposal-3"))
                    .expectEvents(chosen("released-1", "proposal-2"))
                    .expectResultMessagePayload(new ChosenAlternate("proposal-2"));
        }

        @Test
        void fillsAFreePlaceOnce() {
            fixture.given(published(1, FIRST, SECOND), chosen("released-1", "proposal-2"))
                    .when(choose("released-1", "proposal-3"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ChosenAlternate("proposal-2"));
        }

        @Test
        void choosesEachAlternateOnce() {
            fixture.given(published(1, FIRST, SECOND), chosen("released-1", "proposal-2"))
                    .when(choose("released-2", "proposal-2", "proposal-3"))
                    .expectEvents(chosen("released-2", "proposal-3"));
        }

        @Test
        void choosesAnAlternateAgainAfterANewDecision() {
            var again = new Entry("proposal-2", "", Outcome.ALTERNATE, 1, NOON);
            fixture.given(published(1, FIRST), chosen("released-1", "proposal-2"), published(2, again))
                    .when(choose("released-2", "proposal-2"))
                    .expectEvents(chosen("released-2", "proposal-2"));
        }

        @Test
        void choosesNoOneIfNoAlternateIsLeft() {
            fixture.given(published(1, FIRST), chosen("released-1", "proposal-2"))
                    .when(choose("released-2", "proposal-2"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ChosenAlternate(null));
        }

        private static ChooseAlternate choose(String cause, String... candidates) {
            return new ChooseAlternate(
                    ID, cause, "", new ProposalId("proposal-1"), List.of(candidates), NOON.plusSeconds(60));
        }
    }

    private static SelectionPublished published(int batch, Entry... entries) {
        return new SelectionPublished(
                ID.value(),
                CALL.value(),
                batch,
                List.of(entries),
                CONFIRM_BY,
                null,
                ORGANIZER.value(),
                NOON,
                null,
                null);
    }

    private static SpeakerTold told(int batch, Entry... entries) {
        return new SpeakerTold(
                ID.value(), CALL.value(), batch, SPEAKER.value(), List.of(entries), CONFIRM_BY, null, NOON, null);
    }

    private static AlternateChosen chosen(String cause, String proposal) {
        return new AlternateChosen(ID.value(), CALL.value(), cause, "", "proposal-1", proposal, NOON.plusSeconds(60));
    }
}
