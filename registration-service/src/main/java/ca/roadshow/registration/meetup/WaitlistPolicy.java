package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.SeatsAndLine.Party;
import java.util.Optional;

/**
 * First come, first served: nobody is seated while someone waits, and a party sits together or waits together. Only who has
 * become larger than the whole meetup, since it got fewer seats, holds nobody up.
 */
final class WaitlistPolicy {

    private WaitlistPolicy() {}

    static boolean seatsAtOnce(SeatsAndLine seats, PartySize party) {
        return seats.firstInLine().isEmpty() && party.people() <= seats.free();
    }

    /** Whose turn it is now that seats are free; nobody while the first party in line does not fit. */
    static Optional<Party> next(SeatsAndLine seats) {
        return seats.firstInLine().filter(first -> first.size() <= seats.free());
    }
}
