package ca.roadshow.registration.meetup;

import org.jspecify.annotations.Nullable;

/** What a meetup answers when a party becomes larger or smaller. */
public sealed interface PartyAnswer {

    /**
     * It has this size now, or had it before.
     *
     * @param position place in line in parties, from 1; absent with a seat
     */
    record Sized(RsvpStatus status, int partySize, @Nullable Integer position, boolean repeat) implements PartyAnswer {}

    /** It keeps what it has. */
    record Refused(MeetupRefusal refusal) implements PartyAnswer {}
}
