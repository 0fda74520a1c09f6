package ca.roadshow.registration.programme;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far the plans of meetups have come. */
@Component
public class FindRevisions {

    /**
     * The last decision about a meetup that everyone may know.
     *
     * @param number its place in the meetup's history, growing from 0 with gaps
     */
    public record Revision(String meetupId, long number, Instant at) {}

    private final JdbcClient jdbc;

    FindRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By meetup's id; a meetup of the past that was only recorded has none. */
    public Map<String, Revision> of(Collection<MeetupView> meetups) {
        return jdbc
                .sql(
                        "select id, revision, revised_at from meetup_view_v1 where id = any (?) and revised_at is not null")
                .param(meetups.stream().map(MeetupView::id).toArray(String[]::new))
                .query((row, _) -> new Revision(
                        row.getString(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getTimestamp(3))
                                .map(Timestamp::toInstant)
                                .orElseThrow()))
                .list()
                .stream()
                .collect(Collectors.toMap(Revision::meetupId, revision -> revision));
    }
}
