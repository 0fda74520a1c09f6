package ca.roadshow.events.store.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampsUnderTest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    Replays replays;

    @Autowired
    HealthEndpoint health;

    @Test
    void stoppedProcessorIsAlarmAndRestartedWhileServiceIsReady() {
        await().atMost(Duration.ofSeconds(60)).until(() -> status("processors").equals(Status.UP));
        var processor = processing.eventProcessor("lamp_view_v1").orElseThrow();
        var seen = new AtomicReference<Status>();
        // The watch, which comes by twice a second, starts nothing before it is seen.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            replays.unlessStopping(() -> {
                processor.shutDown();
                seen.set(status("processors"));
            });
            return seen.get() != null;
        });
        assertThat(seen).hasValue(Alarm.RAISED);
        assertThat(status("readiness")).isEqualTo(Status.UP);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> processor.isRunning() && status("processors").equals(Status.UP));
    }

    @Test
    void processorIsNotRestartedWhileReplayStarts() {
        var restarts = new AtomicInteger();
        replays.replay(
                "lamp_view_v1",
                () -> CompletableFuture.runAsync(() -> replays.unlessStopping(restarts::incrementAndGet))
                        .join());
        assertThat(restarts).hasValue(0);
        // Does nothing at the very moment when the watch comes by.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            replays.unlessStopping(restarts::incrementAndGet);
            return restarts.get() == 1;
        });
    }

    private Status status(String part) {
        return Objects.requireNonNull(health.healthForPath(part)).getStatus();
    }
}
