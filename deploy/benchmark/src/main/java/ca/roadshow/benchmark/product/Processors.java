package ca.roadshow.benchmark.product;

import ca.roadshow.events.store.processor.Replays;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stops, starts and awaits the projections and the relay of one replica. */
public final class Processors {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EventProcessingConfiguration processing;
    private final Replays replays;
    private final JdbcClient jdbc;

    Processors(EventProcessingConfiguration processing, Replays replays, JdbcClient jdbc) {
        this.processing = processing;
        this.replays = replays;
        this.jdbc = jdbc;
    }

    /** Stops the processors. They are not restarted, because the benchmark sets the interval of the watch to a day. */
    public void stop() {
        all().forEach(StreamingEventProcessor::shutDown);
    }

    public void start() {
        all().forEach(StreamingEventProcessor::start);
    }

    /** Waits until every processor has passed the last event that is stored now. */
    public void awaitCaughtUp() throws InterruptedException {
        var last = lastStored();
        for (var processor : all()) {
            awaitPassed(processor, last);
        }
    }

    /** Empties a view and replays its projection. */
    public Duration rebuild(String group) throws InterruptedException {
        var processor =
                processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        var last = lastStored();
        processor.start();
        awaitPassed(processor, 0);
        var started = new AtomicLong();
        replays.replay(group, () -> started.set(System.nanoTime()));
        awaitPassed(processor, last);
        return Duration.ofNanos(System.nanoTime() - started.get());
    }

    private void awaitPassed(StreamingEventProcessor processor, long position) throws InterruptedException {
        var giveUpAt = Instant.now().plus(PATIENCE);
        while (!hasPassed(processor, position)) {
            if (processor.isError() || Instant.now().isAfter(giveUpAt)) {
                throw new IllegalStateException(
                        processor.getName() + " does not get on: " + processor.processingStatus());
            }
            Thread.sleep(5);
        }
    }

    private boolean hasPassed(StreamingEventProcessor processor, long position) {
        var segments = processor.processingStatus().values();
        return segments.size() == segmentsOf(processor)
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= position);
    }

    /** The number of segments. Unclaimed segments have no status yet. */
    private int segmentsOf(StreamingEventProcessor processor) {
        return Math.max(
                1,
                jdbc.sql("select count(*) from tokenentry where processorname = ?")
                        .param(processor.getName())
                        .query(Integer.class)
                        .single());
    }

    private long lastStored() {
        return jdbc.sql("select coalesce(max(globalindex), 0) from domainevententry")
                .query(Long.class)
                .single();
    }

    private Collection<StreamingEventProcessor> all() {
        return processing.eventProcessors().values().stream()
                .<StreamingEventProcessor>mapMulti((processor, streaming) -> {
                    if (processor instanceof StreamingEventProcessor it) {
                        streaming.accept(it);
                    }
                })
                .toList();
    }
}
