package ca.roadshow.registration.rsvp.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a party still waits.
 *
 * @param partiesBefore parties before it in the line
 * @param freeSeats seats that are neither given nor offered
 * @param partyAhead people of the party before it that seats are held for, if there is one
 * @param excess people with seats beyond the capacity, after it was reduced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineReason(
        Code code,
        int partiesBefore,
        int freeSeats,
        @Nullable Integer partyAhead,
        @Nullable Integer excess) {

    /** The codes are part of the API and must not change. Each has a text in both languages. */
    enum Code {
        /** The meetup got fewer seats than the party has people. */
        @JsonProperty("larger-than-meetup")
        LARGER_THAN_MEETUP,
        @JsonProperty("more-people-than-seats")
        MORE_PEOPLE_THAN_SEATS,
        @JsonProperty("seats-held-for-you")
        SEATS_HELD_FOR_YOU,
        @JsonProperty("seats-held-ahead")
        SEATS_HELD_AHEAD,
        @JsonProperty("seats-taken")
        SEATS_TAKEN,
        @JsonProperty("party-does-not-fit")
        PARTY_DOES_NOT_FIT,
        /** The seats fit and are being given out. */
        @JsonProperty("in-turn")
        IN_TURN
    }

    /**
     * Returns the first reason that applies.
     *
     * @param held whether seats are held for the party itself
     */
    static LineReason of(
            int partySize, boolean held, int position, int capacity, int taken, @Nullable Integer partyAhead) {
        var free = Math.max(0, capacity - taken);
        var excess = taken > capacity ? Integer.valueOf(taken - capacity) : null;
        return new LineReason(
                code(partySize, held, capacity, free, excess, partyAhead), position - 1, free, partyAhead, excess);
    }

    private static Code code(
            int partySize,
            boolean held,
            int capacity,
            int free,
            @Nullable Integer excess,
            @Nullable Integer partyAhead) {
        if (partySize > capacity) {
            return Code.LARGER_THAN_MEETUP;
        }
        if (excess != null) {
            return Code.MORE_PEOPLE_THAN_SEATS;
        }
        if (partyAhead != null) {
            return Code.SEATS_HELD_AHEAD;
        }
        if (held) {
            return Code.SEATS_HELD_FOR_YOU;
        }
        if (free == 0) {
            return Code.SEATS_TAKEN;
        }
        return partySize > free ? Code.PARTY_DOES_NOT_FIT : Code.IN_TURN;
    }
}
