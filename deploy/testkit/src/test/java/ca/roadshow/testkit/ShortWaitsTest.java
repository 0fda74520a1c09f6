package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortWaitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait().limit(Duration.ofSeconds(5)).until(x);",
                "wait().limit(Duration.ofSeconds(30)).until(x);",
                "wait()\n    .limit(Duration.ofMillis(1_500))\n    .until(x);",
                "Duration AT_ONCE = Duration.ofSeconds(2);\nwait().limit(AT_ONCE).until(x);",
                "wait().during(A).limit(Duration.ofSeconds(3)).until(x);",
                "wait().until(x);",
                "wait(\"seats\").untilAsserted(x);",
                "Awaitility.wait()\n    .pollInterval(SOME).until(x);"
            })
    void findsShortWaits(String source) {
        assertThat(ShortWaits.in(written(source))).hasSize(1);
    }

    @Test
    void acceptsLongWaits() {
        assertThat(ShortWaits.in(written("""
            Duration PATIENCE = Duration.ofSeconds(60);
            Duration PAUSE = Duration.ofMillis(20);
            wait().limit(PATIENCE).pollInterval(PAUSE).until(x);
            wait().limit(Duration.ofMinutes(1)).until(x);
            latch.await();
            latch.await(1, MINUTES);
            """))).isEmpty();
    }

    /** Written differently above, because the rule reads this file too. */
    private static String written(String source) {
        return source.replaceAll("\\bwait\\(", "await(").replace(".limit(", ".atMost(");
    }
}
