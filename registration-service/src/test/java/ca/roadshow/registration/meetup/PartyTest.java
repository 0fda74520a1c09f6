package ca.roadshow.registration.meetup;

import static ca.roadshow.registration.meetup.MeetupFixture.OTTAWA;
import static ca.roadshow.registration.meetup.MeetupFixture.STARTS;
import static ca.roadshow.registration.meetup.MeetupFixture.TUESDAY;
import static ca.roadshow.registration.meetup.MeetupFixture.calledOff;
import static ca.roadshow.registration.meetup.MeetupFixture.held;
import static ca.roadshow.registration.meetup.MeetupFixture.id;
import static ca.roadshow.registration.meetup.MeetupFixture.left;
import static ca.roadshow.registration.meetup.MeetupFixture.promoted;
import static ca.roadshow.registration.meetup.MeetupFixture.released;
import static ca.roadshow.registration.meetup.MeetupFixture.rsvp;
import static ca.roadshow.registration.meetup.MeetupFixture.scheduled;
import static ca.roadshow.registration.meetup.MeetupFixture.seated;
import static ca.roadshow.registration.meetup.MeetupFixture.waiting;
import static ca.roadshow.registration.meetup.seats.RsvpStatus.CONFIRMED;
import static ca.roadshow.registration.meetup.seats.RsvpStatus.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.MoveRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.Resized;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.seats.PartySize;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Changes of a party's size and of its position in line. */
class PartyTest {

    private static final MoveReason SPEAKS = new MoveReason(" Speaks tonight ");

    private final FixtureConfiguration<Meetup> meetup = new AggregateTestFixture<>(Meetup.class);

    @Nested
    class Change {

        @Test
        void givesSeatsOfShrunkPartyToTheLine() {
            meetup.given(scheduled(3), seated("zoe", 3), waiting("remi", 1, 1), waiting("lea", 1, 2))
                    .when(size("zoe", 1))
                    .expectEvents(sized("zoe", 3, 1, true), promoted("remi", 1), promoted("lea", 1))
                    .expectResultMessagePayload(new Resized(CONFIRMED, 1, null, false));
        }

        @Test
        void givesFreeSeatsToLargerParty() {
            meetup.given(scheduled(3), seated("zoe", 1))
                    .when(size("zoe", 3))
                    .expectEvents(sized("zoe", 1, 3, true))
                    .expectResultMessagePayload(new Resized(CONFIRMED, 3, null, false));
        }

        @Test
        void refusesMoreSeatsThanAreFree() {
            refuses(
                    meetup.given(scheduled(3), seated("zoe", 2)).when(size("zoe", 4)),
                    RsvpRefusal.PARTY_LARGER_THAN_CAPACITY);
            refuses(
                    meetup.given(scheduled(3), seated("zoe", 2), seated("remi", 1))
                            .when(size("zoe", 3)),
                    RsvpRefusal.NO_SEATS_FOR_MORE);
        }

        @Test
        void countsGrowthAsPassAndRefusesItWhileSeatsAreHeld() {
            meetup.given(scheduled(6), seated("zoe", 3), waiting("lea", 4, 1), seated("max", 1), seated("noe", 1))
                    .when(size("max", 2))
                    .expectEvents(sized("max", 1, 2, true), held("lea", 4));
            refuses(
                    meetup.given(
                                    scheduled(6),
                                    seated("zoe", 2),
                                    seated("ida", 1),
                                    waiting("lea", 4, 1),
                                    seated("max", 1),
                                    seated("noe", 1),
                                    seated("ada", 1),
                                    held("lea", 4),
                                    released("ida", 1))
                            .when(size("max", 2)),
                    RsvpRefusal.NO_SEATS_FOR_MORE);
        }

        @Test
        void keepsPlaceInLine() {
            meetup.given(scheduled(4), seated("zoe", 4), waiting("remi", 2, 1), waiting("lea", 1, 2))
                    .when(size("remi", 4))
                    .expectEvents(sized("remi", 2, 4, false))
                    .expectResultMessagePayload(new Resized(WAITLISTED, 4, 1, false));
        }

        @Test
        void seatsWaitingPartyThatShrank() {
            meetup.given(scheduled(4), seated("zoe", 3), waiting("remi", 2, 1))
                    .when(size("remi", 1))
                    .expectEvents(sized("remi", 2, 1, false), promoted("remi", 1))
                    .expectResultMessagePayload(new Resized(CONFIRMED, 1, null, false));
        }

        @Test
        void resetsPassesOfWaitingPartyThatGrew() {
            meetup.given(
                            scheduled(6),
                            seated("zoe", 2),
                            seated("ida", 1),
                            waiting("lea", 4, 1),
                            seated("max", 1),
                            seated("noe", 1),
                            seated("ada", 1),
                            held("lea", 4),
                            sized("lea", 4, 5, false),
                            released("ida", 1))
                    .when(rsvp("eve", 1))
                    .expectEvents(seated("eve", 1));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(3), seated("zoe", 2))
                    .when(size("zoe", 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Resized(CONFIRMED, 2, null, true));
        }

        @Test
        void refusesCancelledAndUnknownPartiesAndPastMeetups() {
            refuses(
                    meetup.given(scheduled(3), seated("zoe", 2), released("zoe", 2))
                            .when(size("zoe", 1)),
                    RsvpRefusal.RSVP_CANCELLED);
            refuses(meetup.given(scheduled(3)).when(size("zoe", 1)), RsvpRefusal.RSVP_UNKNOWN);
            refuses(
                    meetup.given(scheduled(3), seated("zoe", 2), calledOff()).when(size("zoe", 1)),
                    RsvpRefusal.ALREADY_CALLED_OFF);
            refuses(
                    meetup.given(scheduled(3), seated("zoe", 2)).when(size("zoe", 1, STARTS)),
                    RsvpRefusal.REGISTRATION_CLOSED);
        }

        private void refuses(ResultValidator<Meetup> result, RsvpRefusal refusal) {
            result.expectNoEvents().expectResultMessagePayload(new RsvpRefused(refusal));
        }
    }

    @Nested
    class Move {

        @Test
        void movesPartyInLine() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1), waiting("lea", 1, 2))
                    .when(move("lea", 1))
                    .expectEvents(moved("lea", 2, 1))
                    .expectResultMessagePayload(new Done(false));
            meetup.given(
                            scheduled(1),
                            seated("zoe", 1),
                            waiting("remi", 1, 1),
                            waiting("lea", 1, 2),
                            moved("lea", 2, 1))
                    .when(MeetupFixture.cancel("zoe"))
                    .expectEvents(released("zoe", 1), promoted("lea", 1));
        }

        @Test
        void movesToEndForLargerPosition() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1), waiting("lea", 1, 2))
                    .when(move("remi", 90))
                    .expectEvents(moved("remi", 1, 2));
        }

        @Test
        void seatsPartyBehindWhenPartyWithHeldSeatsIsMovedBack() {
            meetup.given(
                            scheduled(6),
                            seated("zoe", 2),
                            seated("ida", 1),
                            waiting("lea", 4, 1),
                            seated("max", 1),
                            seated("noe", 1),
                            seated("ada", 1),
                            held("lea", 4),
                            released("ida", 1),
                            waiting("eve", 1, 2))
                    .when(move("lea", 2))
                    .expectEvents(moved("lea", 1, 2), promoted("eve", 1));
        }

        @Test
        void changesNothingWhenRepeated() {
            meetup.given(scheduled(1), seated("zoe", 1), waiting("remi", 1, 1))
                    .when(move("remi", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Done(true));
        }

        @Test
        void movesOnceWhenTransactionIsRetried() {
            var done = new Done(false);
            meetup.given(
                            scheduled(1),
                            seated("zoe", 1),
                            waiting("remi", 1, 1),
                            waiting("lea", 1, 2),
                            waiting("max", 1, 3),
                            moved("max", 3, 2),
                            released("zoe", 1),
                            promoted("remi", 1))
                    .when(move("max", 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(done);
            meetup.given(
                            scheduled(2),
                            seated("zoe", 1),
                            waiting("lea", 2, 1),
                            waiting("remi", 1, 2),
                            moved("remi", 2, 1),
                            promoted("remi", 1))
                    .when(move("remi", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(done);
            meetup.given(scheduled(1), waiting("remi", 1, 1), moved("remi", 2, 1), left("remi", 1), calledOff())
                    .when(move("remi", 1))
                    .expectNoEvents()
                    .expectResultMessagePayload(done);
        }

        @Test
        void refusesPartyNotInLine() {
            refuses(meetup.given(scheduled(1), seated("zoe", 1)).when(move("zoe", 1)), MoveRefusal.NOT_IN_LINE);
            refuses(
                    meetup.given(scheduled(1), seated("zoe", 1), released("zoe", 1))
                            .when(move("zoe", 1)),
                    MoveRefusal.NOT_IN_LINE);
            refuses(meetup.given(scheduled(1)).when(move("zoe", 1)), MoveRefusal.RSVP_UNKNOWN);
            refuses(meetup.given(scheduled(1), calledOff()).when(move("zoe", 1)), MoveRefusal.ALREADY_CALLED_OFF);
        }

        @Test
        void refusesAfterTheStart() {
            var late = new MoveInLine(OTTAWA, id("remi"), 1, SPEAKS, STARTS);
            refuses(
                    meetup.given(scheduled(1), waiting("lea", 1, 1), waiting("remi", 1, 2))
                            .when(late),
                    MoveRefusal.REGISTRATION_CLOSED);
        }

        @Test
        void requiresReason() {
            assertThat(SPEAKS.text()).isEqualTo("Speaks tonight");
            assertThatIllegalArgumentException().isThrownBy(() -> new MoveReason("  "));
            assertThatIllegalArgumentException().isThrownBy(() -> new MoveReason("x".repeat(MoveReason.LONGEST + 1)));
        }

        private void refuses(ResultValidator<Meetup> result, MoveRefusal refusal) {
            result.expectNoEvents().expectResultMessagePayload(new MoveRefused(refusal));
        }
    }

    private static ChangeParty size(String who, int people) {
        return size(who, people, TUESDAY);
    }

    private static ChangeParty size(String who, int people, Instant at) {
        return new ChangeParty(OTTAWA, id(who), new PartySize(people), at);
    }

    private static PartyResized sized(String who, int before, int people, boolean seated) {
        return new PartyResized(OTTAWA.value(), id(who).value(), "addr-" + who, before, people, seated, TUESDAY);
    }

    private static MoveInLine move(String who, int position) {
        return new MoveInLine(OTTAWA, id(who), position, SPEAKS, TUESDAY);
    }

    private static PartyMoved moved(String who, int from, int to) {
        return new PartyMoved(OTTAWA.value(), id(who).value(), "addr-" + who, from, to, "Speaks tonight", TUESDAY);
    }
}
