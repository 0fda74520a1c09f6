package ca.roadshow.registration.meetup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsHistoryTest {

    private final SeatsAndLine seats = new SeatsAndLine(5);

    @Test
    void appliesCapacityChanges() {
        assertThat(SeatsHistory.after(seats, new CapacityChanged("meetup-ottawa", 8))
                        .free())
                .isEqualTo(8);
        assertThat(SeatsHistory.after(seats, MeetupFixture.seats(9)).free()).isEqualTo(9);
    }

    @Test
    void startsFromSnapshot() {
        var recap = new Recap(null, new Recap.Content(null, null, List.of()));
        var state = new MeetupState(
                "meetup-ottawa", null, 0, List.of(), List.of(), Planning.NOTHING, null, null, null, recap);

        assertThat(SeatsHistory.after(seats, state)).isNotSameAs(seats);
    }

    @Test
    void ignoresOtherEvents() {
        assertThat(SeatsHistory.after(seats, "anything else")).isSameAs(seats);
    }
}
