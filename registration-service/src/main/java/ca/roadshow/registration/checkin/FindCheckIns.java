package ca.roadshow.registration.checkin;

import ca.roadshow.registration.programme.MeetupView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is checked in. */
@Component
public class FindCheckIns {

    /**
     * A party, or people without an RSVP.
     *
     * @param since the last check-in
     */
    public record CheckedIn(String arrivalId, int people, Instant since) {}

    private final JdbcClient jdbc;

    FindCheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Attendance attendance(MeetupView meetup) {
        return jdbc.sql("""
                select coalesce(sum(people) filter (where not walk_in), 0) as inside,
                    coalesce(sum(people) filter (where walk_in), 0) as walk_ins
                from check_in_view_v1 where meetup_id = ?""")
                .param(meetup.id())
                .query((row, _) -> new Attendance(meetup.confirmed(), row.getInt("inside"), row.getInt("walk_ins")))
                .single();
    }

    /** Parties with an RSVP, by its id. */
    public Map<String, CheckedIn> parties(String meetupId) {
        return jdbc
                .sql("select arrival_id, people, since from check_in_view_v1 where meetup_id = ? and not walk_in")
                .param(meetupId)
                .query((row, _) -> checkedIn(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CheckedIn::arrivalId, each -> each));
    }

    Optional<CheckedIn> find(String arrivalId) {
        return jdbc.sql("select arrival_id, people, since from check_in_view_v1 where arrival_id = ?")
                .param(arrivalId)
                .query((row, _) -> checkedIn(row))
                .optional();
    }

    private static CheckedIn checkedIn(ResultSet row) throws SQLException {
        return new CheckedIn(
                row.getString("arrival_id"),
                row.getInt("people"),
                row.getTimestamp("since").toInstant());
    }
}
