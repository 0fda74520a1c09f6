package ca.roadshow.benchmark.peer;

import ca.roadshow.benchmark.rush.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads seats and line in the order of acceptance. */
public final class PeerLine {

    private final JdbcClient jdbc;

    public PeerLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Standing> of(String event) {
        return jdbc.sql("""
                select rsvp_id, address_id, status = 'CONFIRMED' from booking
                where event_id = ? order by line_order""")
                .param(event)
                .query((row, _) -> new Standing(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }
}
