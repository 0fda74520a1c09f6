package ca.roadshow.events.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AddressIdsTest {

    private final AddressIds ids = of("network-secret-of-at-least-32-bytes");

    @Test
    void isEqualForEverySpellingOfAnAddress() {
        assertThat(ids.of("Zoe@Example.org")).isEqualTo(ids.of(" zoe@example.ORG "));
        assertThat(ids.of("zoe@café.example")).isEqualTo(ids.of("zoe@xn--caf-dma.example"));
    }

    @Test
    void differsByAddressAndByNetwork() {
        assertThat(ids.of("zoe@example.org")).isNotEqualTo(ids.of("zoé@example.org"));
        assertThat(ids.of("zoe@example.org"))
                .isNotEqualTo(of("another-secret-of-at-least-32-bytes").of("zoe@example.org"));
    }

    @Test
    void refusesInvalidAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> ids.of("zoe"));
        assertThatIllegalArgumentException().isThrownBy(() -> ids.of("@example.org"));
    }

    @Test
    void distinguishesDomainsThatIdna2003MixedUp() {
        assertThat(ids.of("max@straße.example.org"))
                .isEqualTo(ids.of("max@xn--strae-oqa.example.org"))
                .isNotEqualTo(ids.of("max@strasse.example.org"));
    }

    @Test
    void detectsAddressStoredUnderAnotherId() {
        var stored = ids.of("max@strasse.example.org");

        assertThat(ids.matches(stored, "max@straße.example.org")).isFalse();
        assertThat(ids.matches(stored, "MAX@strasse.example.org")).isTrue();
        assertThat(ids.matches(stored, "max@xn--a.example.org")).isFalse();
    }

    private static AddressIds of(String secret) {
        return new AddressIds(secret.getBytes(StandardCharsets.UTF_8));
    }
}
