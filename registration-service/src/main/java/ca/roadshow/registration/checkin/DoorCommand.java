package ca.roadshow.registration.checkin;

import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a meetup's check-in. Times are when the request was accepted. */
sealed interface DoorCommand {

    /**
     * Checks a party in, once. Returns a {@link DoorResult}.
     *
     * @param seat the RSVP's status, read from the meetup's events just before
     * @param people of the party to check in; null for all who are not checked in yet
     * @param requestKey hash of the request's key; a repeated request changes nothing
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

    /** Undoes the check-in of a whole party. A repeat changes nothing. Returns a {@link DoorResult}. */
    record UndoCheckIn(@TargetAggregateIdentifier DoorId doorId, MeetupId meetupId, RsvpId rsvpId, Instant at)
            implements DoorCommand {}

    /**
     * Checks in people without an RSVP. A repeat with the same id changes nothing. Returns a {@link DoorResult}.
     *
     * @param capacity the most people that the room holds
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

    /** Undoes the check-in of people without an RSVP. A repeat changes nothing. Returns a {@link DoorResult}. */
    record UndoWalkIn(@TargetAggregateIdentifier DoorId doorId, MeetupId meetupId, WalkInId walkInId, Instant at)
            implements DoorCommand {}
}
