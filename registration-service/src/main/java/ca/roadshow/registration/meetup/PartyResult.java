package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.seats.RsvpStatus;
import org.jspecify.annotations.Nullable;

/** The result of changing the size of a party. */
public sealed interface PartyResult {

    /**
     * @param position place in line in parties, from 1; null with a seat
     * @param repeat whether the party already had this size
     */
    record Sized(RsvpStatus status, int partySize, @Nullable Integer position, boolean repeat) implements PartyResult {}

    record Refused(MeetupRefusal refusal) implements PartyResult {}
}
