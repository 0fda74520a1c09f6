package ca.roadshow.registration.checkin;

import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a meetup's door. Every time is when the request was accepted at the edge. */
sealed interface DoorCommand {

    /**
     * Lets a party in, once. Answers {@link DoorResult}.
     *
     * @param seat what the meetup itself said a moment before
     * @param people that many of the party; absent for all who are not in yet
     * @param requestKey hash of the request's key: the same request again is no second arrival
     */
    record CheckIn(
            @TargetAggregateIdentifier DoorId doorId,
            MeetupId meetupId,
            RsvpId rsvpId,
            boolean calledOff,
            Seat seat,
            @Nullable Integer people,
            @Nullable String requestKey,
            Instant at)
            implements DoorCommand {}

    /** After a mis-tap: nobody of the party is in. Undoing again changes nothing. Answers {@link DoorResult}. */
    record UndoCheckIn(@TargetAggregateIdentifier DoorId doorId, MeetupId meetupId, RsvpId rsvpId, Instant at)
            implements DoorCommand {}

    /**
     * Lets people in who have no RSVP; with the same id again nothing changes. Answers {@link DoorResult}.
     *
     * @param capacity people whom the room may hold
     */
    record AdmitWalkIn(
            @TargetAggregateIdentifier DoorId doorId,
            MeetupId meetupId,
            WalkInId walkInId,
            boolean calledOff,
            int capacity,
            PartySize people,
            Instant at)
            implements DoorCommand {}

    /** After a mis-tap. Undoing again changes nothing. Answers {@link DoorResult}. */
    record UndoWalkIn(@TargetAggregateIdentifier DoorId doorId, MeetupId meetupId, WalkInId walkInId, Instant at)
            implements DoorCommand {}
}
