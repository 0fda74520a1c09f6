package ca.roadshow.events.store.processor;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For operators: lists events that projections gave up on, without their content, and retries them. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    record SetAside(
            String group,
            String aggregate,
            long sequence,
            String event,
            Instant since,
            @Nullable String cause) {}

    private final EventProcessingConfiguration processing;
    private final FailingHandlers failing;
    private final JdbcClient jdbc;

    DeadLettersEndpoint(EventProcessingConfiguration processing, FailingHandlers failing, JdbcClient jdbc) {
        this.processing = processing;
        this.failing = failing;
        this.jdbc = jdbc;
    }

    @ReadOperation
    List<SetAside> setAside() {
        return jdbc.sql(
                        "select processinggroup, aggregateidentifier, sequencenumber, payloadtype, enqueuedat, causetype"
                                + " from deadletterentry order by processinggroup, sequenceidentifier, sequenceindex")
                .query((row, _) -> new SetAside(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        Instant.parse(row.getString(5)),
                        row.getString(6)))
                .list();
    }

    /**
     * Retries a group's dead letters, in order for each aggregate. Returns the number of aggregates whose dead letters
     * were handled.
     */
    @WriteOperation
    int retry(@Selector String group) {
        failing.forget();
        var letters = processing.sequencedDeadLetterProcessor(group).orElseThrow();
        var done = 0;
        while (letters.processAny()) {
            done++;
        }
        return done;
    }
}
