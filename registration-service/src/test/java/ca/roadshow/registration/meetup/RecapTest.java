package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.MONDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.calledOff;
import static ca.roadshow.registration.meetup.MeetupFixture.drafted;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupEvent.RecapRecorded;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.roadshow.Season;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Organizers' recaps of meetups that took place. */
class RecapTest {

    private static final Instant AFTERWARDS = STARTS.plus(Duration.ofDays(2));
    private static final Recap.Links SLIDES = new Recap.Links("https://example.org/slides", null);
    private static final Recap NOTHING = recap(null, List.of());
    private static final Recap FULL_ROOM = recap(58, List.of());

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class RecordOfPlannedMeetup {

        @Test
        void isStoredOnceMeetupHasBegun() {
            meetup.given(scheduled(60))
                    .when(record(FULL_ROOM, null, STARTS))
                    .expectEvents(recorded(FULL_ROOM, STARTS))
                    .expectResultMessagePayload(new Done(false));
        }

        @Test
        void storesNothingWhenUnchanged() {
            meetup.given(scheduled(60))
                    .when(record(NOTHING, null, AFTERWARDS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
            meetup.given(scheduled(60), recorded(FULL_ROOM, STARTS))
                    .when(record(FULL_ROOM, NOTHING.version(), AFTERWARDS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void isRefusedBeforeStart() {
            refuses(PlanRefusal.NOT_BEGUN, STARTS.minusMillis(1), scheduled(60));
        }

        @Test
        void isRefusedForDraft() {
            refuses(PlanRefusal.NOT_PUBLISHED, AFTERWARDS, drafted(60));
        }

        @Test
        void isRefusedWhenCalledOff() {
            refuses(PlanRefusal.ALREADY_CALLED_OFF, AFTERWARDS, scheduled(60), calledOff());
        }

        @Test
        void isRefusedWhenAgendaHasOtherSessions() {
            meetup.given(scheduled(60))
                    .when(record(recap(null, List.of(SLIDES)), null, AFTERWARDS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.SESSIONS_DIFFER));
        }

        @Test
        void isRefusedForOutdatedVersion() {
            meetup.given(scheduled(60), recorded(FULL_ROOM, STARTS))
                    .when(record(recap(57, List.of()), NOTHING.version(), AFTERWARDS))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(PlanRefusal.CHANGED_MEANWHILE));
            meetup.given(scheduled(60), recorded(FULL_ROOM, STARTS))
                    .when(record(recap(57, List.of()), FULL_ROOM.version(), AFTERWARDS))
                    .expectEvents(recorded(recap(57, List.of()), AFTERWARDS));
        }

        private void refuses(PlanRefusal refusal, Instant at, Object... given) {
            meetup.given(given)
                    .when(record(FULL_ROOM, null, at))
                    .expectNoEvents()
                    .expectResultMessagePayload(new PlanRefused(refusal));
        }
    }

    @Nested
    class RecordOfImportedMeetup {

        private static final Recap IMPORTED = recap(200, List.of(new Recap.Links(null, null)));

        @Test
        void isStored() {
            var recap = recap(212, List.of(SLIDES));
            meetup.givenCommands(past())
                    .when(record(recap, IMPORTED.version(), MONDAY))
                    .expectEvents(recorded(recap, MONDAY));
        }

        @Test
        void storesNothingWhenUnchanged() {
            meetup.givenCommands(past())
                    .when(record(IMPORTED, IMPORTED.version(), MONDAY))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }
    }

    @Test
    void isPartOfSnapshot() {
        var state = new MeetupState(
                OTTAWA.value(), null, 0, List.of(), List.of(), Planning.NOTHING, null, null, null, FULL_ROOM);
        meetup.given(state)
                .when(record(FULL_ROOM, null, MONDAY))
                .expectNoEvents()
                .expectResultMessagePayload(new Done(true));
    }

    @Test
    void limitsAttendance() {
        assertThat(recap(0, List.of()).attendance()).isZero();
        assertThat(recap(100_000, List.of()).attendance()).isEqualTo(100_000);
        assertThatIllegalArgumentException().isThrownBy(() -> recap(-1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> recap(100_001, List.of()));
    }

    private static Recap recap(@Nullable Integer attendance, List<Recap.Links> links) {
        return new Recap(attendance, new Recap.Content(null, null, links));
    }

    private static RecordRecap record(Recap recap, @Nullable String version, Instant at) {
        return new RecordRecap(OTTAWA, recap, version, at);
    }

    private static RecapRecorded recorded(Recap recap, Instant at) {
        return new RecapRecorded(OTTAWA.value(), recap.attendance(), recap.content(), at);
    }

    private static RecordPastMeetup past() {
        var session = new Session("talk", new Bilingual("Logs", null), null, List.of(), "en", null, null);
        return new RecordPastMeetup(
                OTTAWA,
                new Slug("ottawa-2027-01"),
                Kind.MEETUP,
                new Bilingual("Ottawa", null),
                null,
                null,
                null,
                null,
                new Season("2026-Q1"),
                ZoneId.of("America/Toronto"),
                200,
                new MeetupContent(null, List.of(session), List.of(), null, null, null));
    }
}
