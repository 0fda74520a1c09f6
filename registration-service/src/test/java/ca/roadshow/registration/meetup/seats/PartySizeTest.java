package ca.roadshow.registration.meetup.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartySizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "5"})
    void parsesOneToFive(String typed) {
        assertThat(PartySize.parse(typed)).contains(new PartySize(Integer.parseInt(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "10", "-1", "a", "٣"})
    void refusesOtherTexts(String typed) {
        assertThat(PartySize.parse(typed)).isEmpty();
    }

    @Test
    void hasOneToFivePeople() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartySize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartySize(6));
    }
}
