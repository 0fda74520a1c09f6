package ca.roadshow.cfp.decision.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.decision.note.NotesCommand.MarkNoteTold;
import ca.roadshow.cfp.decision.note.NotesCommand.WriteNote;
import ca.roadshow.cfp.decision.note.NotesCommand.WritePersonalNote;
import ca.roadshow.cfp.decision.note.NotesEvent.NoteWritten;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteTold;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteWritten;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

public class NotesTest {

    private static final CallId CALL = new CallId("call-harbour-day-2027");
    private static final NotesId ID = NotesId.of(CALL, "");
    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant CONFIRM_BY = NOON.plusSeconds(86_400);
    private static final AddressId JUNE = new AddressId("addr-OrganizerOrganizerOrga");
    private static final AddressId AMINA = new AddressId("addr-AminaAminaAminaAminaA");
    private static final Bilingual SOON = Bilingual.both("See you soon.", "À bientôt.");
    private static final Bilingual TRAIN = Bilingual.both("Take the train.", "Prenez le train.");
    private static final Sealed EARLY = new Sealed(AMINA.value(), "key-1", "c2VhbGVk");
    private static final Sealed LATE = new Sealed(AMINA.value(), "key-1", "bGF0ZQ==");

    private final FixtureConfiguration<Notes> fixture = new AggregateTestFixture<>(Notes.class);

    /** Returns one of each event of the notes of an outbox. */
    public static List<Object> storedEvents() {
        return List.of(written(SOON, CONFIRM_BY, NOON), personal(EARLY, NOON), told(NOON));
    }

    @Nested
    class ToAll {

        @Test
        void writesANoteWithItsDeadline() {
            fixture.givenNoPriorActivity()
                    .when(write(SOON, CONFIRM_BY, null, NOON))
                    .expectEvents(written(SOON, CONFIRM_BY, NOON))
                    .expectResultMessagePayload(NotesResult.DONE);
        }

        @Test
        void storesNothingIfNothingChanged() {
            fixture.given(written(SOON, CONFIRM_BY, NOON))
                    .when(write(SOON, CONFIRM_BY, null, LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.UNCHANGED);
            fixture.givenNoPriorActivity()
                    .when(write(null, null, null, NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.UNCHANGED);
        }

        @Test
        void refusesAChangeByAnOrganizerWhoHasNotSeenTheLatest() {
            fixture.given(written(SOON, CONFIRM_BY, NOON))
                    .when(write(TRAIN, CONFIRM_BY, null, LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.STALE);
            fixture.given(written(SOON, CONFIRM_BY, NOON))
                    .when(write(TRAIN, CONFIRM_BY, NOON, LATER))
                    .expectEvents(written(TRAIN, CONFIRM_BY, LATER));
        }

        @Test
        void usesTheLatestDeadline() {
            fixture.given(written(SOON, CONFIRM_BY, NOON))
                    .when(write(SOON, CONFIRM_BY.plusSeconds(60), null, LATER))
                    .expectEvents(written(SOON, CONFIRM_BY.plusSeconds(60), LATER));
        }

        private static WriteNote write(
                @Nullable Bilingual note, @Nullable Instant confirmBy, @Nullable Instant seen, Instant at) {
            return new WriteNote(ID, CALL, note, confirmBy, seen, JUNE, at);
        }
    }

    @Nested
    class ToOne {

        @Test
        void writesChangesAndRemovesANote() {
            fixture.givenNoPriorActivity()
                    .when(write(EARLY, null, NOON))
                    .expectEvents(personal(EARLY, NOON))
                    .expectResultMessagePayload(NotesResult.DONE);
            fixture.given(personal(EARLY, NOON)).when(write(LATE, NOON, LATER)).expectEvents(personal(LATE, LATER));
            fixture.given(personal(EARLY, NOON)).when(write(null, NOON, LATER)).expectEvents(personal(null, LATER));
        }

        @Test
        void removesOnce() {
            fixture.givenNoPriorActivity()
                    .when(write(null, null, NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.UNCHANGED);
            fixture.given(personal(EARLY, NOON), personal(null, LATER))
                    .when(write(null, LATER, LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.UNCHANGED);
        }

        @Test
        void refusesAChangeByAnOrganizerWhoHasNotSeenTheLatest() {
            fixture.given(personal(EARLY, NOON))
                    .when(write(LATE, null, LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.STALE);
        }

        private static WritePersonalNote write(@Nullable Sealed text, @Nullable Instant seen, Instant at) {
            return new WritePersonalNote(ID, CALL, AMINA, text, seen, JUNE, at);
        }
    }

    @Nested
    class Told {

        @Test
        void removesANoteAfterItWasMailed() {
            var tell = new MarkNoteTold(ID, AMINA, EARLY, LATER);
            fixture.given(personal(EARLY, NOON)).when(tell).expectEvents(told(LATER));
            fixture.given(personal(EARLY, NOON), told(LATER))
                    .when(tell)
                    .expectNoEvents()
                    .expectResultMessagePayload(NotesResult.UNCHANGED);
        }

        @Test
        void keepsANoteThatWasChangedBeforeTheMail() {
            fixture.given(personal(EARLY, NOON), personal(LATE, LATER))
                    .when(new MarkNoteTold(ID, AMINA, EARLY, LATER))
                    .expectNoEvents();
        }
    }

    @Nested
    class Id {

        @Test
        void isTheSameForOrganizersWhoPublishTheSameDecisions() {
            assertThat(NotesId.of(CALL, "halifax")).isEqualTo(NotesId.of(CALL, "halifax"));
            assertThat(NotesId.of(CALL, "halifax")).isNotEqualTo(ID);
            assertThatThrownBy(() -> new NotesId("selection-1")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static NoteWritten written(@Nullable Bilingual note, @Nullable Instant confirmBy, Instant at) {
        return new NoteWritten(ID.value(), CALL.value(), note, confirmBy, JUNE.value(), at);
    }

    private static PersonalNoteWritten personal(@Nullable Sealed text, Instant at) {
        return new PersonalNoteWritten(ID.value(), CALL.value(), AMINA.value(), text, JUNE.value(), at);
    }

    private static PersonalNoteTold told(Instant at) {
        return new PersonalNoteTold(ID.value(), AMINA.value(), at);
    }
}
