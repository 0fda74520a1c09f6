package ca.roadshow.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"newsletter", "cfp", "community:kitchener-waterloo"})
    void acceptsKnownForms(String name) {
        assertThatNoException().isThrownBy(() -> new TopicName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Newsletter", "community:", "community:Montréal", "newsletter\n", "everything"})
    void rejectsOtherForms(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicName(name));
    }
}
