package ca.roadshow.cfp.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionCursorTest {

    private static final String ID = "proposal-00000000-0000-0000-0000-000000000001";

    @Test
    void isDecodedAsItWasEncoded() {
        var cursor = new DecisionCursor(Instant.parse("2027-03-01T14:00:00.123456Z"), ID);
        assertThat(DecisionCursor.decoded(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "100", "2027-03-01T14:00:00Z_proposal-1", "9999-99-99T99:99:99Z_" + ID, "-1000000T_" + ID})
    void isTheFirstPageForAnUnknownValue(String foreign) {
        assertThat(DecisionCursor.decoded(foreign)).isEqualTo(DecisionCursor.START);
    }
}
