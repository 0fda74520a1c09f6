package ca.roadshow.notifications.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceStatusTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true",
        "5.1.2, true",
        "5.1.10, true",
        "5.2.1, true",
        "5.4.4, true",
        "5.1.8, false",
        "5.2.2, false",
        "5.3.4, false",
        "5.6.0, false",
        "5.7.1, false",
        "5.0.0, false",
        "4.1.1, false",
        "4.2.2, false"
    })
    void isHardIfTheAddressIsWrong(String code, boolean hard) {
        var status = BounceStatus.in(code).orElseThrow();
        assertThat(status.isHard()).isEqualTo(hard);
        assertThat(status).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp; 550 5.1.1 <zoe@example.org>: unknown", "5.1.1 (bad destination)", " 5.1.1"})
    void isFoundInText(String text) {
        assertThat(BounceStatus.in(text)).contains(BounceStatus.UNKNOWN_MAILBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.0.0", "550", "10.5.1.1", "5.1.1.1", "5.1"})
    void isNotFoundInOtherText(String text) {
        assertThat(BounceStatus.in(text)).isEmpty();
    }
}
