package ca.roadshow.registration.meetup.seats;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which party in line gets free seats: first come, first served. A party is seated together or not at all, so
 * free seats go to the first party that fits. Larger parties before it are passed over, at most {@value #PASSES} times;
 * then free seats are held for that party until it fits. A party that is larger than the whole meetup, because the
 * capacity was reduced, does not hold seats.
 */
public final class WaitlistPolicy {

    /** How often a party can be passed over. */
    public static final int PASSES = 3;

    private WaitlistPolicy() {}

    /**
     * Whether a new party gets seats at once. It does not if a party in line could use them or has seats held for it.
     */
    public static boolean seatsAtOnce(SeatsAndLine seats, int people) {
        return people <= seats.free() && held(seats).isEmpty() && next(seats).isEmpty();
    }

    /** Returns the party that gets seats now. Empty if none fits, or if seats are held for a party before it. */
    public static Optional<Party> next(SeatsAndLine seats) {
        var held = held(seats);
        return seats.firstInLine(seats.free(), 0)
                .filter(fits -> held.filter(each -> seats.isBefore(each, fits)).isEmpty());
    }

    /**
     * Returns the first party that seats are held for. Parties with an open offer count as seated, because they may
     * accept.
     */
    public static Optional<Party> held(SeatsAndLine seats) {
        var held = seats.firstInLine(seats.capacity(), PASSES);
        var passes = PASSES;
        for (var asked : seats.lastAsked(PASSES)) {
            passes--;
            held = Stream.concat(
                            held.stream(),
                            seats.firstInLine(seats.capacity(), passes).stream()
                                    .filter(party -> seats.isBefore(party, asked)))
                    .reduce((one, other) -> seats.isBefore(other, one) ? other : one);
        }
        return held;
    }
}
