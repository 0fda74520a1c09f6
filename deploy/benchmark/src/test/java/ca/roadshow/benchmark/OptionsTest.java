package ca.roadshow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options of(Map<String, String> settings) {
        return Options.of(name -> settings.getOrDefault(name, ""));
    }

    @Test
    void runsEverythingByDefault() {
        var options = of(Map.of());

        assertThat(options.rsvps()).isEqualTo(10_000);
        assertThat(options.clients()).isEqualTo(64);
        assertThat(options.seats()).isEqualTo(200);
        assertThat(options.runs("rebuild")).isTrue();
        assertThat(options.isWhole()).isTrue();
    }

    @Test
    void runsNamedScenariosOnly() {
        var options = of(Map.of("only", "hot, http"));

        assertThat(options.runs("http")).isTrue();
        assertThat(options.runs("rebuild")).isFalse();
        assertThat(options.isWhole()).isFalse();
    }

    @Test
    void writesMainReportOnlyForItsScenarios() {
        assertThat(of(Map.of("only", "start")).writesMainReport()).isFalse();
        assertThat(of(Map.of("only", "start,newsletter")).writesMainReport()).isFalse();
        assertThat(of(Map.of("only", "reviews,last-minute")).writesMainReport()).isFalse();
        assertThat(of(Map.of("only", "start,hot")).writesMainReport()).isTrue();
        assertThat(of(Map.of()).writesMainReport()).isTrue();
        assertThat(of(Map.of()).runs("start")).isTrue();
    }

    @Test
    void shortRunIsNotWhole() {
        assertThat(of(Map.of("rsvps", "500")).isWhole()).isFalse();
        assertThat(of(Map.of("pages", "500")).isWholeReviews()).isFalse();
        assertThat(of(Map.of("submissions", "500")).isWholeLastMinute()).isFalse();
        assertThat(of(Map.of()).isWholeReviews()).isTrue();
        assertThat(of(Map.of()).isWholeLastMinute()).isTrue();
    }

    @Test
    void refusesZero() {
        assertThatThrownBy(() -> of(Map.of("rsvps", "0"))).isInstanceOf(IllegalArgumentException.class);
    }
}
