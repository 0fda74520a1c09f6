package ca.roadshow.registration.meetup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.Party;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Applies events directly. Events about a party that has left or already has seats change nothing. */
class SeatsAndLineTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    private final SeatsAndLine seats = new SeatsAndLine(5);

    @Test
    void ignoresEventsAboutUnknownParty() {
        seats.offer("rsvp-gone", NOON);
        seats.endOffer("rsvp-gone", OfferOutcome.LAPSED);
        seats.promote("rsvp-gone");
        seats.resize("rsvp-gone", 3);
        seats.move("rsvp-gone", 1, NOON);
        seats.leave("rsvp-gone");

        assertThat(seats.free()).isEqualTo(5);
        assertThat(seats.firstInLine(5, 0)).isEmpty();
    }

    @Test
    void ignoresOffersAndPromotionsForSeatedParty() {
        seats.join(party("rsvp-ada", 2, true));

        seats.offer("rsvp-ada", NOON);
        seats.endOffer("rsvp-ada", OfferOutcome.LAPSED);
        seats.promote("rsvp-ada");

        assertThat(seats.free()).isEqualTo(3);
    }

    @Test
    void countsSeatsOfPartyThatGrowsAndLeaves() {
        seats.join(party("rsvp-ada", 2, true));

        seats.resize("rsvp-ada", 4);
        assertThat(seats.free()).isEqualTo(1);
        seats.resize("rsvp-ada", 3);
        assertThat(seats.free()).isEqualTo(2);
        seats.leave("rsvp-ada");

        assertThat(seats.free()).isEqualTo(5);
    }

    @Test
    void keepsPlaceOfWaitingPartyThatShrinksOrGrows() {
        seats.join(party("rsvp-ada", 5, true));
        seats.join(party("rsvp-noe", 3, false));
        seats.join(party("rsvp-zoe", 2, false));

        seats.resize("rsvp-noe", 4);
        seats.resize("rsvp-noe", 2);

        assertThat(seats.firstInLine(5, 0)).map(Party::rsvpId).contains("rsvp-noe");
        seats.leave("rsvp-noe");
        assertThat(seats.firstInLine(5, 0)).map(Party::rsvpId).contains("rsvp-zoe");
    }

    private static Party party(String rsvpId, int size, boolean seated) {
        return new Party(rsvpId, "addr-" + rsvpId, size, seated, null, NOON, 0);
    }
}
