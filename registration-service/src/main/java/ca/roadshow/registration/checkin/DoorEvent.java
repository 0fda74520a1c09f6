package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened at a meetup's door. Nobody stands here but by the id of an RSVP. */
sealed interface DoorEvent {

    String meetupId();

    /**
     * @param people who came in now
     * @param inside of the party, with those who came before
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

    /** @param people who are not in after all */
    @StoredAs("door.check-in-undone")
    record CheckInUndone(String meetupId, String rsvpId, int people, Instant at) implements DoorEvent {}

    @StoredAs("door.walk-in-admitted")
    record WalkInAdmitted(String meetupId, String walkInId, int people, Instant at) implements DoorEvent {}

    @StoredAs("door.walk-in-undone")
    record WalkInUndone(String meetupId, String walkInId, int people, Instant at) implements DoorEvent {}
}
