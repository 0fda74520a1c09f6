package ca.roadshow.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void continuesGivenTrace() {
        var given = TraceParent.parse(GIVEN).orElseThrow();

        assertThat(given.header()).isEqualTo(GIVEN);
        assertThat(given.child().traceId()).isEqualTo(given.traceId());
        assertThat(given.child().spanId()).isNotEqualTo(given.spanId());
    }

    @Test
    void readsLaterVersion() {
        assertThat(TraceParent.parse(GIVEN.replaceFirst("00", "01") + "-more")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01"
            })
    void ignoresInvalidHeader(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }

    @Test
    void createsNewTraces() {
        assertThat(TraceParent.parse(TraceParent.fresh().header())).isPresent();
        assertThat(CurrentTrace.find()).isEmpty();
        var fresh = TraceParent.fresh();
        assertThat(CurrentTrace.during(fresh, CurrentTrace::find)).contains(fresh);
    }
}
