package ca.roadshow.events.store.processor;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms while projections have dead letters. */
final class DeadLettersHealth implements HealthIndicator {

    private final JdbcClient jdbc;

    DeadLettersHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        var letters = new TreeMap<String, Integer>();
        jdbc.sql("select processinggroup, count(*) from deadletterentry group by processinggroup")
                .query(row -> {
                    letters.put(row.getString(1), row.getInt(2));
                });
        return (letters.isEmpty() ? Health.up() : Health.status(Alarm.RAISED))
                .withDetails(letters)
                .build();
    }
}
