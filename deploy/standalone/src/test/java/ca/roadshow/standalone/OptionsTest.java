package ca.roadshow.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @AfterEach
    void forgets() {
        System.clearProperty("roadshow.port");
        System.clearProperty("roadshow.fresh");
        System.clearProperty("roadshow.data");
    }

    @Test
    void haveDefaults() {
        assertThat(Options.given())
                .isEqualTo(new Options(8080, Path.of(".roadshow").toAbsolutePath(), false, true, false));
    }

    @Test
    void treatSwitchWithoutValueAsTrue() {
        System.setProperty("roadshow.fresh", "");
        assertThat(Options.given().fresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "eighty", "-1", ""})
    void refuseInvalidPort(String port) {
        System.setProperty("roadshow.port", port);
        assertThatThrownBy(Options::given).isInstanceOf(Refusal.class).hasMessageContaining("roadshow.port");
    }

    @Test
    void refuseInvalidBoolean() {
        System.setProperty("roadshow.fresh", "maybe");
        assertThatThrownBy(Options::given).isInstanceOf(Refusal.class).hasMessageContaining("roadshow.fresh");
    }

    @Test
    void refuseFolderWithComma() {
        System.setProperty("roadshow.data", "/srv/meetups,old");
        assertThatThrownBy(Options::given).isInstanceOf(Refusal.class).hasMessageContaining("roadshow.data");
    }
}
