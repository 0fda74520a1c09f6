package ca.roadshow.registration.meetup.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules for a meetup with ten seats. */
class WaitlistPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    private final SeatsAndLine seats = new SeatsAndLine(10);

    @Test
    void seatsNewcomerWhileNobodyWaits() {
        join("rsvp-ada", 8, true);

        assertThat(WaitlistPolicy.seatsAtOnce(seats, 2)).isTrue();
        assertThat(WaitlistPolicy.seatsAtOnce(seats, 3)).isFalse();
    }

    @Test
    void seatsNoNewcomerWhileAPartyInLineFits() {
        join("rsvp-ada", 8, true);
        join("rsvp-noe", 2, false);

        assertThat(WaitlistPolicy.seatsAtOnce(seats, 1)).isFalse();
        assertThat(WaitlistPolicy.next(seats)).map(Party::rsvpId).contains("rsvp-noe");
    }

    @Test
    void holdsSeatsAfterThreePasses() {
        join("rsvp-noe", 4, false);
        join("rsvp-ada", 5, true);
        join("rsvp-zoe", 1, true);
        assertThat(WaitlistPolicy.held(seats)).isEmpty();

        join("rsvp-leo", 1, true);

        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-noe");
        assertThat(WaitlistPolicy.seatsAtOnce(seats, 1)).isFalse();
    }

    @Test
    void seatsNobodyBehindPartyWithHeldSeats() {
        join("rsvp-ada", 8, true);
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES);
        join("rsvp-zoe", 1, false);

        assertThat(WaitlistPolicy.next(seats)).isEmpty();
    }

    @Test
    void seatsPartyBeforeTheOneWithHeldSeats() {
        join("rsvp-ada", 8, true);
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES);
        join("rsvp-zoe", 2, false);
        seats.move("rsvp-zoe", 1, NOON);
        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-noe");

        assertThat(WaitlistPolicy.next(seats)).map(Party::rsvpId).contains("rsvp-zoe");
    }

    @Test
    void holdsNoSeatsForAPartyLargerThanTheMeetup() {
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES);
        seats.resize(4);

        assertThat(WaitlistPolicy.held(seats)).isEmpty();
    }

    @Test
    void countsAnOpenOfferBehindAPartyAsAPass() {
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES - 1);
        join("rsvp-zoe", 1, false);
        assertThat(WaitlistPolicy.held(seats)).isEmpty();

        seats.offer("rsvp-zoe", NOON);

        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-noe");
    }

    @Test
    void countsNoOfferBeforeAPartyAsAPass() {
        join("rsvp-zoe", 1, false);
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES - 1);

        seats.offer("rsvp-zoe", NOON);

        assertThat(WaitlistPolicy.held(seats)).isEmpty();
    }

    @Test
    void holdsSeatsForFirstOfTwoPassedOverParties() {
        join("rsvp-noe", 5, false);
        pass(WaitlistPolicy.PASSES - 1);
        join("rsvp-ida", 4, false);
        join("rsvp-zoe", 1, false);
        seats.offer("rsvp-zoe", NOON);
        pass(WaitlistPolicy.PASSES);

        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-noe");
    }

    @Test
    void holdsSeatsForEarlierPartyThatOffersPassOver() {
        join("rsvp-noe", 5, false);
        join("rsvp-ida", 4, false);
        seats.move("rsvp-ida", 1, NOON);
        pass(WaitlistPolicy.PASSES);
        seats.move("rsvp-ida", 2, NOON);
        join("rsvp-max", 3, false);
        seats.move("rsvp-max", 1, NOON);
        pass(WaitlistPolicy.PASSES - 1);
        join("rsvp-zoe", 1, false);

        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-noe");
        seats.offer("rsvp-zoe", NOON);

        assertThat(WaitlistPolicy.held(seats)).map(Party::rsvpId).contains("rsvp-max");
    }

    /** Seats newcomers who leave again; each counts as a pass. */
    private void pass(int times) {
        for (var time = 0; time < times; time++) {
            var rsvpId = "rsvp-newcomer-" + time;
            join(rsvpId, 1, true);
            seats.leave(rsvpId);
        }
    }

    private void join(String rsvpId, int size, boolean seated) {
        seats.join(new Party(rsvpId, "addr-" + rsvpId, size, seated, null, NOON, 0));
    }
}
