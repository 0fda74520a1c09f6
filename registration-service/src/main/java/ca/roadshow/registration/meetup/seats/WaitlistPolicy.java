package ca.roadshow.registration.meetup.seats;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * First come, first served, and a party sits together or waits together. Free seats go to the first in line whose party fits.
 * Who does not fit is passed over, by those behind and by newcomers alike, but {@value #PASSES} times only: then seats are
 * held for it, and nobody behind it is seated before it. Only who is larger than the whole meetup, since it got fewer seats,
 * holds nobody up.
 */
public final class WaitlistPolicy {

    /** How often a party is passed over at most. */
    public static final int PASSES = 3;

    private WaitlistPolicy() {}

    /** For people who are not in line: they come after everyone who is. */
    public static boolean seatsAtOnce(SeatsAndLine seats, int people) {
        return people <= seats.free() && held(seats).isEmpty() && next(seats).isEmpty();
    }

    /** Whose turn it is now; nobody while none fits, or while seats are held for someone before. */
    public static Optional<Party> next(SeatsAndLine seats) {
        var held = held(seats);
        return seats.firstInLine(seats.free(), 0)
                .filter(fits -> held.filter(each -> seats.isBefore(each, fits)).isEmpty());
    }

    /** The first for whom seats are held. Who is asked behind it may say yes, and counts as if they had. */
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
