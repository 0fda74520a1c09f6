package ca.roadshow.events.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Makes readiness fail while an event processor is stopped or in error, and starts stopped ones again. */
final class ProcessorWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProcessorWatch.class);

    private final EventProcessingConfiguration processing;
    private final ProcessorAlarms alarms;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService rounds;

    ProcessorWatch(EventProcessingConfiguration processing, ProcessorAlarms alarms, Duration every) {
        this.processing = processing;
        this.alarms = alarms;
        this.every = every;
    }

    @Override
    public Health health() {
        var health = Health.up();
        processing.eventProcessors().forEach((name, processor) -> {
            var state = stateOf(name, processor);
            health.withDetail(name, state);
            if (!state.equals("running")) {
                health.down();
            }
        });
        return health.build();
    }

    private String stateOf(String name, EventProcessor processor) {
        if (!processor.isRunning()) {
            return "stopped";
        }
        return processor.isError() || alarms.rings(name) ? "failing" : "running";
    }

    private void restartStopped() {
        processing.eventProcessors().forEach((name, processor) -> {
            if (!processor.isRunning()) {
                log.warn("Event processor {} had stopped; it is started again", name);
                processor.start();
            }
        });
    }

    private void round() {
        try {
            restartStopped();
        } catch (RuntimeException failure) {
            log.error("A stopped event processor could not be started again", failure);
        }
    }

    @Override
    public void start() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("processor-watch").daemon().factory());
        var _ = scheduler.scheduleWithFixedDelay(
                this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        rounds = scheduler;
    }

    /** Stops before the processors do, so that a closing service is not started again. */
    @Override
    public void stop() {
        var scheduler = rounds;
        if (scheduler != null) {
            scheduler.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
