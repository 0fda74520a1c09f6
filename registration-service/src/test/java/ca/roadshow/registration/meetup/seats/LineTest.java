package ca.roadshow.registration.meetup.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.registration.meetup.seats.Line.Waiting;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Line line = new Line();

    @Test
    void countsParties() {
        join("zoe", 2);
        join("remi", 1);
        join("lea", 4);
        line.remove("remi");
        assertThat(line.length()).isEqualTo(2);
        assertThat(line.position("lea")).isEqualTo(2);
        assertThat(line.holds("remi")).isFalse();
    }

    @Test
    void findsFirstPartyBySizeAndPasses() {
        join("zoe", 4);
        join("remi", 2);
        join("lea", 1);
        assertThat(line.first(3, 0)).contains("remi");
        assertThat(line.first(0, 0)).isEmpty();
        line.passBefore("lea");
        assertThat(line.first(9, 1)).contains("zoe");
        assertThat(line.first(3, 1)).contains("remi");
        assertThat(line.first(1, 1)).isEmpty();
    }

    @Test
    void movesPartyWithItsPasses() {
        IntStream.rangeClosed(1, 40).forEach(number -> join("party-" + number, 1));
        line.passBefore("party-31");
        line.move("party-30", 2);
        assertThat(line.position("party-30")).isEqualTo(2);
        assertThat(line.position("party-2")).isEqualTo(3);
        assertThat(line.position("party-31")).isEqualTo(31);
        assertThat(line.passes("party-30")).isEqualTo(1);
        assertThat(line.passes("party-31")).isZero();
        line.move("party-30", 40);
        assertThat(line.inOrder()).last().isEqualTo(new Waiting("party-30", 1, 1));
    }

    @Test
    void growsAndDropsPartiesThatLeft() {
        for (var number = 0; number < 1_000; number++) {
            join("party-" + number, 1 + number % 5);
            if (number >= 10) {
                line.remove("party-" + (number - 10));
            }
        }
        assertThat(line.length()).isEqualTo(10);
        assertThat(line.position("party-999")).isEqualTo(10);
        assertThat(line.first(5, 0)).contains("party-990");
    }

    @Test
    void hasNoPositionForUnknownParty() {
        assertThatThrownBy(() -> line.position("zoe")).isInstanceOf(IllegalStateException.class);
    }

    private void join(String who, int size) {
        line.append(new Waiting(who, size, 0));
    }

    @Test
    void ignoresPartiesThatAreNotInLine() {
        join("zoe", 2);
        line.resize("nobody", 1, 0);
        line.setAside("nobody");
        line.takeBack("nobody");
        line.passBefore("nobody");
        line.remove("nobody");
        assertThat(line.inOrder()).containsExactly(new Waiting("zoe", 2, 0));
    }
}
