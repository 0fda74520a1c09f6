package ca.roadshow.benchmark.rush;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.benchmark.rush.FairLine.Unfair;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairLineTest {

    private static final Standing ZOE = new Standing("rsvp-zoe", "zoe", true);
    private static final Standing OMAR = new Standing("rsvp-omar", "omar", false);
    private static final Standing AIKO = new Standing("rsvp-aiko", "aiko", false);

    private static Answered told(Standing standing, int position, long askedAt, long answeredAt) {
        return new Answered(
                "meetup-salon", Attendee.of("salon", 1), new Answer(standing.rsvpId(), position), askedAt, answeredAt);
    }

    private static final List<Answered> TOLD = List.of(told(ZOE, 0, 0, 10), told(OMAR, 1, 5, 20), told(AIKO, 2, 6, 15));

    @Test
    void acceptsSeatsFirstAndLineInOrder() {
        assertThatCode(() -> new FairLine(List.of(ZOE, OMAR, AIKO), 1).check(TOLD))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOversoldSeats() {
        var seated = new Standing("rsvp-omar", "omar", true);

        refused(List.of(ZOE, seated, AIKO), TOLD, "rsvp-omar is number 2 for 1 seats and has one");
    }

    @Test
    void refusesUnusedSeat() {
        var unseated = new Standing("rsvp-zoe", "zoe", false);

        refused(List.of(unseated, OMAR, AIKO), TOLD, "rsvp-zoe is number 1 for 1 seats and has none");
    }

    @Test
    void refusesMissingPerson() {
        refused(List.of(ZOE, OMAR), TOLD, "3 were answered and 2 are stored");
    }

    @Test
    void refusesOnePersonTwice() {
        var again = new Standing("rsvp-aiko", "omar", false);

        refused(List.of(ZOE, OMAR, again), TOLD, "rsvp-aiko is the second of one person");
    }

    @Test
    void refusesResponseThatDiffersFromStore() {
        refused(List.of(ZOE, AIKO, OMAR), TOLD, "rsvp-aiko was told 2 and has 1");
    }

    @Test
    void refusesLineAgainstOrderOfTime() {
        var told = List.of(told(ZOE, 0, 0, 10), told(OMAR, 1, 30, 40), told(AIKO, 2, 6, 15));

        refused(List.of(ZOE, OMAR, AIKO), told, "rsvp-omar asked later than one behind was answered");
    }

    private static void refused(List<Standing> stored, List<Answered> told, String why) {
        assertThatThrownBy(() -> new FairLine(stored, 1).check(told))
                .isInstanceOf(Unfair.class)
                .hasMessage(why);
    }
}
