package ca.roadshow.benchmark.rush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesMiddleOfOddNumber() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(4, 1, 9));
    }

    @Test
    void takesMeanOfMiddleTwoOfEvenNumber() {
        assertThat(Spread.of(List.of(8.0, 2.0, 4.0, 6.0))).isEqualTo(new Spread(5, 2, 8));
    }

    @Test
    void dividesByNeighbouringRound() {
        assertThat(Spread.ratio(List.of(30.0, 10.0, 40.0), List.of(10.0, 10.0, 10.0)))
                .isEqualTo(new Spread(3, 1, 4));
    }

    @Test
    void ignoresRoundWithoutNeighbour() {
        assertThatThrownBy(() -> Spread.ratio(List.of(1.0), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsPercentilesInMilliseconds() {
        var answered = LongStream.rangeClosed(1, 100)
                .mapToObj(number -> new Answered(
                        "meetup-salon",
                        Attendee.of("salon", 1),
                        new Answer("rsvp-" + number, 0),
                        0,
                        number * 1_000_000))
                .toList();

        var latencies = Latencies.of(answered);

        assertThat(latencies.p50()).isCloseTo(50, Offset.offset(0.1));
        assertThat(latencies.p99()).isCloseTo(99, Offset.offset(0.1));
    }
}
