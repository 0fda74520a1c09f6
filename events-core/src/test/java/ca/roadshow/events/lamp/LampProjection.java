package ca.roadshow.events.lamp;

import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampEvent.Lit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a row for each event. For lamps of the owner {@code "trouble"} it aborts the transaction for a number of
 * attempts.
 */
@Component
@ProcessingGroup("lamp_view_v1")
public class LampProjection {

    /** The number of attempts by lamp. */
    public final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private volatile int troubleUntilAttempt;

    LampProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists lamp_view_v1 (row bigint generated always as identity, lamp text)")
                .update();
    }

    /** Lamps of the owner "trouble" fail before this attempt. */
    public void troubleUntil(int attempt) {
        troubleUntilAttempt = attempt;
    }

    public int rows(String lampId) {
        return jdbc.sql("select count(*) from lamp_view_v1 where lamp = ?")
                .param(lampId)
                .query(Integer.class)
                .single();
    }

    @EventHandler
    void on(Lit event) {
        write(event.lampId());
        var attempt = attempts.computeIfAbsent(event.lampId(), _ -> new AtomicInteger())
                .incrementAndGet();
        if (event.owner().equals("trouble") && attempt < troubleUntilAttempt) {
            jdbc.sql("insert into no_such_table values (1)").update();
        }
        if (event.owner().equals("mistake") && attempt < troubleUntilAttempt) {
            throw new IllegalStateException("A mistake of " + event.owner());
        }
    }

    @EventHandler
    void on(Dimmed event) {
        write(event.lampId());
    }

    private void write(String lampId) {
        jdbc.sql("insert into lamp_view_v1 (lamp) values (?)").param(lampId).update();
    }
}
