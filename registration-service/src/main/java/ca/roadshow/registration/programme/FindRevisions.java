package ca.roadshow.registration.programme;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the revisions of meetups' plans. */
@Component
public class FindRevisions {

    /**
     * The last change of a meetup that everyone may see.
     *
     * @param number the event's sequence number in the meetup's history: from 0, growing, with gaps
     */
    public record Revision(String meetupId, long number, Instant at) {}

    /**
     * A page of a meetup.
     *
     * @param changedAt the last change of the plan or the recap; null if the meetup was only recorded
     */
    record Page(String slug, @Nullable Instant changedAt) {}

    private final JdbcClient jdbc;

    FindRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns revisions by meetup id. A past meetup that was only recorded has none. */
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

    /** Returns published meetups, the latest first. */
    List<Page> published(int most) {
        return jdbc.sql("select slug, greatest(revised_at, recapped_at) as changed_at from meetup_view_v1"
                        + " where status = 'PUBLISHED' order by sorts_at desc, id desc limit ?")
                .param(most)
                .query((row, _) -> new Page(row.getString("slug"), instant(row.getTimestamp("changed_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
