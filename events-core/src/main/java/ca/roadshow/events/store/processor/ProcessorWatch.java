package ca.roadshow.events.store.processor;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.worker.WorkerLoop;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Alarms while an event processor is stopped, failing or late, and restarts stopped ones. The service answers
 * meanwhile, so this does not affect readiness.
 */
final class ProcessorWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProcessorWatch.class);
    private static final String RUNNING = "running";

    private final EventProcessingConfiguration processing;
    private final Replays replays;
    private final ProcessorAlarms alarms;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final EventsProperties.Projections settings;
    private final Map<String, String> before = new ConcurrentHashMap<>();
    private final WorkerLoop loop;

    ProcessorWatch(
            EventProcessingConfiguration processing,
            Replays replays,
            ProcessorAlarms alarms,
            JdbcClient jdbc,
            Clock clock,
            EventsProperties.Projections settings) {
        this.processing = processing;
        this.replays = replays;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.loop = WorkerLoop.every("processor-watch", settings.watchEvery(), this::round);
    }

    /** @param behind number of events up to the end of the store, including those it does not handle */
    record Seen(String state, long behind) {}

    @Override
    public Health health() {
        var health = Health.up();
        processing.eventProcessors().forEach((name, processor) -> {
            var seen = seen(name, processor);
            health.withDetail(name, seen);
            if (!seen.state().equals(RUNNING)) {
                health.status(Alarm.RAISED);
            }
        });
        return health.build();
    }

    private Seen seen(String name, EventProcessor processor) {
        var position = position(processor);
        if (!processor.isRunning()) {
            return new Seen("stopped", behind(position));
        }
        if (processor.isError() || alarms.rings(name)) {
            return new Seen("failing", behind(position));
        }
        return new Seen(isLate(position) ? "late" : RUNNING, behind(position));
    }

    /** The position of the slowest segment of this process. */
    private static OptionalLong position(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values().stream()
                        .map(EventTrackerStatus::getCurrentPosition)
                        .flatMapToLong(OptionalLong::stream)
                        .min()
                : OptionalLong.empty();
    }

    private long behind(OptionalLong position) {
        return position.isEmpty()
                ? 0
                : Math.max(
                        0,
                        jdbc.sql("select coalesce(max(globalindex), 0) from domainevententry")
                                        .query(Long.class)
                                        .single()
                                - position.getAsLong());
    }

    private boolean isLate(OptionalLong position) {
        return position.isPresent()
                && jdbc.sql("select timestamp from domainevententry where globalindex > ? order by globalindex limit 1")
                        .param(position.getAsLong())
                        .query(String.class)
                        .optional()
                        .map(Instant::parse)
                        .filter(next -> next.isBefore(clock.instant().minus(settings.lateAfter())))
                        .isPresent();
    }

    /** Logs each change once, so that log alerts can match it. */
    private void alarm() {
        processing.eventProcessors().forEach((name, processor) -> {
            var state = seen(name, processor).state();
            var last = Objects.requireNonNullElse(before.put(name, state), RUNNING);
            if (!state.equals(last) && state.equals(RUNNING)) {
                log.info("Event processor {} is running again", name);
            } else if (!state.equals(last)) {
                log.error("Event processor {} is {}", name, state);
            }
        });
    }

    private void restartStopped() {
        processing.eventProcessors().forEach((name, processor) -> {
            if (!processor.isRunning()) {
                log.warn("Event processor {} had stopped and is restarted", name);
                processor.start();
            }
        });
    }

    private void round() {
        alarm();
        replays.unlessStopping(this::restartStopped);
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Stops before the processors do, so that a closing service is not started again. */
    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
