package ca.roadshow.registration.checkin;

import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.checkin.DoorCommand.CheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoCheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoWalkIn;
import ca.roadshow.registration.checkin.DoorEvent.CheckInUndone;
import ca.roadshow.registration.checkin.DoorEvent.PartyCheckedIn;
import ca.roadshow.registration.checkin.DoorEvent.WalkInAdmitted;
import ca.roadshow.registration.checkin.DoorEvent.WalkInUndone;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-in at a meetup in Ottawa in January 2027, and its guests. */
final class DoorFixture {

    static final MeetupId OTTAWA = MeetupId.of(new Slug("ottawa-2027-01"));
    static final DoorId DOOR = DoorId.of(OTTAWA);
    static final Instant SIX = Instant.parse("2027-01-14T23:00:00Z");
    static final Instant LATER = SIX.plus(Duration.ofMinutes(2));
    static final int CAPACITY = 5;

    private DoorFixture() {}

    static Seat seat(int people) {
        return new Seat(Seat.Standing.CONFIRMED, people);
    }

    /** Checks in the whole party. */
    static CheckIn checkIn(String who, int party) {
        return checkIn(who, seat(party), null, null, SIX);
    }

    static CheckIn later(CheckIn command) {
        return checkIn(
                command.rsvpId().value().replace("rsvp-", ""),
                command.seat(),
                command.people(),
                command.requestKey(),
                LATER);
    }

    static CheckIn some(String who, int party, int people) {
        return checkIn(who, seat(party), people, null, LATER);
    }

    static CheckIn checkIn(String who, Seat seat, @Nullable Integer people, @Nullable String key, Instant at) {
        return new CheckIn(DOOR, OTTAWA, new RsvpId("rsvp-" + who), false, seat, people, key, at);
    }

    static CheckIn calledOff(String who) {
        return new CheckIn(DOOR, OTTAWA, new RsvpId("rsvp-" + who), true, seat(1), null, null, SIX);
    }

    static UndoCheckIn undo(String who) {
        return new UndoCheckIn(DOOR, OTTAWA, new RsvpId("rsvp-" + who), LATER);
    }

    static AdmitWalkIn walkIn(String which, int people) {
        return new AdmitWalkIn(DOOR, OTTAWA, WalkInId.ofRequest(which), false, CAPACITY, new PartySize(people), SIX);
    }

    static UndoWalkIn undoWalkIn(String which) {
        return new UndoWalkIn(DOOR, OTTAWA, WalkInId.ofRequest(which), LATER);
    }

    static PartyCheckedIn in(String who, int people) {
        return in(who, people, people, people, null, SIX);
    }

    static PartyCheckedIn in(String who, int people, int inside, int party, @Nullable String key, Instant at) {
        return new PartyCheckedIn(OTTAWA.value(), "rsvp-" + who, people, inside, party, key, at);
    }

    static CheckInUndone undone(String who, int people) {
        return new CheckInUndone(OTTAWA.value(), "rsvp-" + who, people, LATER);
    }

    static WalkInAdmitted walkedIn(String which, int people) {
        return new WalkInAdmitted(OTTAWA.value(), "walkin-" + which, people, SIX);
    }

    static WalkInUndone walkInUndone(String which, int people) {
        return new WalkInUndone(OTTAWA.value(), "walkin-" + which, people, LATER);
    }

    static DoorResult welcome(int people, int inside, int party, Instant at, boolean repeat) {
        return new DoorResult.Welcome(people, inside, party, at, repeat);
    }

    static DoorResult refused(DoorRefusal refusal) {
        return new DoorResult.Refused(refusal, null);
    }

    static DoorResult refused(DoorRefusal refusal, Instant since) {
        return new DoorResult.Refused(refusal, since);
    }

    static List<Object> examples() {
        return List.of(in("zoe", 1, 1, 2, "key", SIX), undone("zoe", 1), walkedIn("1", 3), walkInUndone("1", 3));
    }
}
