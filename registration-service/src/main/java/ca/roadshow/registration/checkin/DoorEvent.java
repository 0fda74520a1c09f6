package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of a meetup's check-in. They identify parties by RSVP id only. */
sealed interface DoorEvent {

    String meetupId();

    /**
     * @param people checked in by this command
     * @param inside all people of the party who are checked in
     */
    @StoredAs("door.party-checked-in")
    record PartyCheckedIn(
            String meetupId,
            String rsvpId,
            int people,
            int inside,
            int partySize,
            @Nullable String requestKey,
            Instant at)
            implements DoorEvent {}

    /** @param people whose check-in was undone */
    @StoredAs("door.check-in-undone")
    record CheckInUndone(String meetupId, String rsvpId, int people, Instant at) implements DoorEvent {}

    @StoredAs("door.walk-in-admitted")
    record WalkInAdmitted(String meetupId, String walkInId, int people, Instant at) implements DoorEvent {}

    @StoredAs("door.walk-in-undone")
    record WalkInUndone(String meetupId, String walkInId, int people, Instant at) implements DoorEvent {}
}
