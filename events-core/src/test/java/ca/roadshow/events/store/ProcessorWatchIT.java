package ca.roadshow.events.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampsUnderTest;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

@LampsUnderTest
class ProcessorWatchIT {

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    HealthEndpoint health;

    @Test
    void stoppedProcessorIsAnAlarmAndStartedAgainWhileTheServiceIsReady() {
        await().atMost(Duration.ofSeconds(30)).until(() -> status("processors").equals(Status.UP));
        var processor = processing.eventProcessor("lamp_view_v1").orElseThrow();
        processor.shutDown();
        assertThat(status("processors")).isEqualTo(Alarm.RAISED);
        assertThat(status("readiness")).isEqualTo(Status.UP);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> processor.isRunning() && status("processors").equals(Status.UP));
    }

    private Status status(String part) {
        return Objects.requireNonNull(health.healthForPath(part)).getStatus();
    }
}
