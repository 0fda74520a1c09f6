package ca.roadshow.registration.checkin;

import static ca.roadshow.registration.checkin.DoorFixture.CAPACITY;
import static ca.roadshow.registration.checkin.DoorFixture.LATER;
import static ca.roadshow.registration.checkin.DoorFixture.OTTAWA;
import static ca.roadshow.registration.checkin.DoorFixture.SIX;
import static ca.roadshow.registration.checkin.DoorFixture.calledOff;
import static ca.roadshow.registration.checkin.DoorFixture.checkIn;
import static ca.roadshow.registration.checkin.DoorFixture.in;
import static ca.roadshow.registration.checkin.DoorFixture.later;
import static ca.roadshow.registration.checkin.DoorFixture.refused;
import static ca.roadshow.registration.checkin.DoorFixture.seat;
import static ca.roadshow.registration.checkin.DoorFixture.some;
import static ca.roadshow.registration.checkin.DoorFixture.undo;
import static ca.roadshow.registration.checkin.DoorFixture.undoWalkIn;
import static ca.roadshow.registration.checkin.DoorFixture.undone;
import static ca.roadshow.registration.checkin.DoorFixture.walkIn;
import static ca.roadshow.registration.checkin.DoorFixture.walkInUndone;
import static ca.roadshow.registration.checkin.DoorFixture.walkedIn;
import static ca.roadshow.registration.checkin.DoorFixture.welcome;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.meetup.seats.PartySize;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {

    private final FixtureConfiguration<Door> door = new AggregateTestFixture<>(Door.class);

    @Nested
    class CheckIn {

        @Test
        void checksInWholeParty() {
            door.givenNoPriorActivity()
                    .when(checkIn("zoe", 2))
                    .expectEvents(in("zoe", 2))
                    .expectResultMessagePayload(welcome(2, 2, 2, SIX, false));
        }

        @Test
        void refusesSecondCheckInAndSaysSinceWhen() {
            door.given(in("zoe", 2))
                    .when(later(checkIn("zoe", 2)))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.ALREADY_IN, SIX));
        }

        @Test
        void repeatsResultOfSameRequest() {
            door.given(in("zoe", 2, 2, 2, "key", SIX))
                    .when(checkIn("zoe", seat(2), null, "key", LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(welcome(2, 2, 2, SIX, true));
        }

        @Test
        void refusesAnotherRequestForSameTicket() {
            door.given(in("zoe", 2, 2, 2, "key", SIX))
                    .when(checkIn("zoe", seat(2), null, "other", LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.ALREADY_IN, SIX));
        }

        @Test
        void checksInPartyOneByOne() {
            door.given(in("remi", 1, 1, 3, null, SIX))
                    .when(some("remi", 3, 1))
                    .expectEvents(in("remi", 1, 2, 3, null, LATER))
                    .expectResultMessagePayload(welcome(1, 2, 3, LATER, false));
        }

        @Test
        void checksInRestOfPartyByDefault() {
            door.given(in("remi", 1, 1, 3, null, SIX))
                    .when(later(checkIn("remi", 3)))
                    .expectEvents(in("remi", 2, 3, 3, null, LATER));
        }

        @Test
        void refusesMorePeopleThanTheParty() {
            door.given(in("remi", 1, 1, 3, null, SIX))
                    .when(some("remi", 3, 3))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.PARTY_TOO_LARGE, SIX));
        }

        @Test
        void refusesPartyThatShrankBelowCheckedInPeople() {
            door.given(in("remi", 3))
                    .when(later(checkIn("remi", 2)))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.ALREADY_IN, SIX));
        }

        @ParameterizedTest
        @CsvSource({"IN_LINE, STILL_IN_LINE", "CANCELLED, SEAT_CANCELLED", "NONE, NOT_OF_THIS_MEETUP"})
        void refusesPartyWithoutSeat(Seat.Standing standing, DoorRefusal refusal) {
            door.givenNoPriorActivity()
                    .when(checkIn("ada", new Seat(standing, 1), null, null, SIX))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(refusal));
        }

        @Test
        void refusesCheckInToCalledOffMeetup() {
            door.givenNoPriorActivity()
                    .when(calledOff("zoe"))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.MEETUP_CALLED_OFF));
        }

        @Test
        void checksInPartyWithSeatWhenRoomIsFull() {
            door.given(walkedIn("1", CAPACITY)).when(checkIn("zoe", 2)).expectEvents(in("zoe", 2));
        }
    }

    @Nested
    class UndoCheckIn {

        @Test
        void undoesCheckInOfWholeParty() {
            door.given(in("zoe", 2))
                    .when(undo("zoe"))
                    .expectEvents(undone("zoe", 2))
                    .expectResultMessagePayload(new DoorResult.Undone(false));
        }

        @Test
        void allowsCheckInAgain() {
            door.given(in("zoe", 2), undone("zoe", 2)).when(checkIn("zoe", 2)).expectEvents(in("zoe", 2));
        }

        @Test
        void changesNothingIfNobodyIsCheckedIn() {
            door.given(in("zoe", 2), undone("zoe", 2))
                    .when(undo("zoe"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new DoorResult.Undone(true));
        }
    }

    @Nested
    class AdmitWalkIns {

        @Test
        void countsWalkIns() {
            door.givenNoPriorActivity()
                    .when(walkIn("1", 3))
                    .expectEvents(walkedIn("1", 3))
                    .expectResultMessagePayload(welcome(3, 3, 3, SIX, false));
        }

        @Test
        void countsTheSameRequestOnce() {
            door.given(walkedIn("1", 3))
                    .when(walkIn("1", 3))
                    .expectNoEvents()
                    .expectResultMessagePayload(welcome(3, 3, 3, SIX, true));
        }

        @Test
        void fillsTheRoom() {
            door.given(in("zoe", 2), walkedIn("1", 2)).when(walkIn("2", 1)).expectEvents(walkedIn("2", 1));
        }

        @Test
        void refusesWalkInsBeyondCapacity() {
            door.given(in("zoe", 2), walkedIn("1", 2))
                    .when(walkIn("2", 2))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.ROOM_FULL));
        }

        @Test
        void refusesWalkInsAtCalledOffMeetup() {
            door.givenNoPriorActivity()
                    .when(new AdmitWalkIn(
                            DoorFixture.DOOR, OTTAWA, WalkInId.ofRequest("1"), true, CAPACITY, new PartySize(1), SIX))
                    .expectNoEvents()
                    .expectResultMessagePayload(refused(DoorRefusal.MEETUP_CALLED_OFF));
        }
    }

    @Nested
    class UndoWalkIns {

        @Test
        void freesRoomForOthers() {
            door.given(walkedIn("1", 5), walkInUndone("1", 5))
                    .when(walkIn("2", 5))
                    .expectEvents(walkedIn("2", 5));
        }

        @Test
        void undoesWalkInOnce() {
            door.given(walkedIn("1", 5)).when(undoWalkIn("1")).expectEvents(walkInUndone("1", 5));
        }

        @Test
        void changesNothingForUnknownWalkIn() {
            door.givenNoPriorActivity()
                    .when(undoWalkIn("1"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new DoorResult.Undone(true));
        }
    }

    @Test
    void idsHavePrefixes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DoorId("meetup-ottawa"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkInId("rsvp-zoe"));
    }
}
