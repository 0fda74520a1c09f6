package ca.roadshow.registration.rsvp.view;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the moves in a meetup's line, the latest first. */
@Component
public class FindLineMoves {

    private final JdbcClient jdbc;

    FindLineMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LineMove> of(String meetupId) {
        return jdbc.sql("select * from line_move_v1 where meetup_id = ? order by sequence desc")
                .param(meetupId)
                .query((row, _) -> new LineMove(
                        row.getInt("from_place"),
                        row.getInt("to_place"),
                        row.getString("reason"),
                        row.getTimestamp("moved_at").toInstant()))
                .list();
    }
}
