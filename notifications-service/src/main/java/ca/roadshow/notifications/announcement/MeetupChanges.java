package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.MeetupRevised;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of the time or venue of each meetup, with the values before and after. Other changes are not stored. */
@Repository
public class MeetupChanges {

    /** @param venue one line; null if it is not known */
    public record Place(
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            @Nullable String venue) {}

    public record Change(String meetupId, Place before, Place after) {

        public boolean ofStart() {
            return !before.startsAt().equals(after.startsAt());
        }

        public boolean ofTime() {
            return ofStart()
                    || !before.endsAt().equals(after.endsAt())
                    || !before.zone().equals(after.zone());
        }

        public boolean ofVenue() {
            return !Objects.equals(before.venue(), after.venue());
        }
    }

    private final JdbcClient jdbc;

    MeetupChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param changeId id of the message; empty if the message changed neither time nor venue */
    public Optional<Change> change(String changeId) {
        return jdbc.sql("select meetup_id, starts_at_before, ends_at_before, zone_before, venue_before,"
                        + " starts_at, ends_at, zone, venue from meetup_change where change_id = ?")
                .param(changeId)
                .query((row, _) -> new Change(row.getString(1), place(row, 2), place(row, 6)))
                .optional();
    }

    /** Stores the change, if there is one. Must be called before the meetup itself is updated. */
    void save(String changeId, MeetupRevised meetup) {
        jdbc.sql("with revised (starts_at, ends_at, zone, venue) as"
                        + " (values (?::timestamptz, ?::timestamptz, ?::text, ?::text))"
                        + " insert into meetup_change (change_id, meetup_id, starts_at_before, ends_at_before, zone_before,"
                        + " venue_before, starts_at, ends_at, zone, venue)"
                        + " select ?, m.meetup_id, m.starts_at, m.ends_at, m.zone, m.venue, n.* from meetup m, revised n"
                        + " where m.meetup_id = ? and (m.starts_at <> n.starts_at or m.ends_at <> n.ends_at"
                        + " or m.zone <> n.zone or m.venue is distinct from n.venue)")
                .param(meetup.startsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.endsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.zone())
                .param(meetup.venue())
                .param(changeId)
                .param(meetup.meetupId())
                .update();
    }

    private static Place place(ResultSet row, int first) throws SQLException {
        return new Place(
                row.getObject(first, OffsetDateTime.class).toInstant(),
                row.getObject(first + 1, OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString(first + 2)),
                row.getString(first + 3));
    }
}
