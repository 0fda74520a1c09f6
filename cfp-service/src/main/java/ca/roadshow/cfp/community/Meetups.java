package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest data of each meetup and conference. Messages may arrive several times and, after a republish, out of order; an older
 * revision never replaces a newer one. A meetup is found only after its announcement has arrived.
 */
@Repository
public class Meetups {

    private static final String SELECT =
            "select meetup_id, slug, kind, community_id, title, starts_at, ends_at, zone, venue, revision, called_off"
                    + " from meetup"
                    + " where slug is not null and ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Meetups(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Meetup> find(String idOrSlug) {
        return jdbc.sql(SELECT + "(meetup_id = :key or slug = :key) order by meetup_id = :key desc limit 1")
                .param("key", idOrSlug)
                .query((row, _) -> meetup(row))
                .optional();
    }

    /** Finds the first meetup of a community on a day in its own time zone. Ignores called-off ones. */
    public Optional<Meetup> find(String communityId, LocalDate day) {
        return jdbc.sql(SELECT + "community_id = ? and (starts_at at time zone zone)::date = ? and not called_off"
                        + " order by starts_at, meetup_id limit 1")
                .params(communityId, day)
                .query((row, _) -> meetup(row))
                .optional();
    }

    /** Returns the meetups that take place after a time, the earliest first. */
    public List<Meetup> startingAfter(Instant time) {
        return jdbc.sql(SELECT + "starts_at > ? and not called_off order by starts_at, meetup_id")
                .param(time.atOffset(ZoneOffset.UTC))
                .query((row, _) -> meetup(row))
                .list();
    }

    /** @param sequence position of the announcement in the history of the meetup */
    void save(MeetupAnnounced meetup, long sequence) {
        jdbc.sql("insert into meetup (meetup_id, slug, kind, community_id) values (?, ?, ?, ?)"
                        + " on conflict (meetup_id) do update"
                        + " set slug = excluded.slug, kind = excluded.kind, community_id = excluded.community_id")
                .param(meetup.meetupId())
                .param(meetup.slug())
                .param(Meetup.Kind.valueOf(meetup.kind()).name())
                .param(meetup.communityId())
                .update();
        save(
                meetup.meetupId(),
                meetup.title(),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.zone(),
                meetup.venue(),
                sequence);
    }

    /** @param sequence position of the revision in the history of the meetup */
    void save(MeetupRevised meetup, long sequence) {
        save(
                meetup.meetupId(),
                meetup.title(),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.zone(),
                meetup.venue(),
                sequence);
    }

    private void save(
            String id,
            Bilingual title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            @Nullable String venue,
            long sequence) {
        jdbc.sql("insert into meetup (meetup_id, title, starts_at, ends_at, zone, venue, revision)"
                        + " values (?, ?::jsonb, ?, ?, ?, ?, ?) on conflict (meetup_id) do update set"
                        + " title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at,"
                        + " zone = excluded.zone, venue = excluded.venue, revision = excluded.revision"
                        + " where meetup.revision <= excluded.revision")
                .param(id)
                .param(json.writeValueAsString(title))
                .param(startsAt.atOffset(ZoneOffset.UTC))
                .param(endsAt.atOffset(ZoneOffset.UTC))
                .param(zone)
                .param(venue)
                .param(sequence)
                .update();
    }

    /** Stores that a meetup was called off, which is final. */
    void save(MeetupWithdrawn meetup) {
        jdbc.sql("insert into meetup (meetup_id, called_off) values (?, true)"
                        + " on conflict (meetup_id) do update set called_off = true")
                .param(meetup.meetupId())
                .update();
    }

    private Meetup meetup(ResultSet row) throws SQLException {
        var endsAt = row.getObject("ends_at", OffsetDateTime.class);
        return new Meetup(
                row.getString("meetup_id"),
                row.getString("slug"),
                Meetup.Kind.valueOf(row.getString("kind")),
                row.getString("community_id"),
                json.readValue(row.getString("title"), Bilingual.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                endsAt == null ? null : endsAt.toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getString("venue"),
                row.getLong("revision"),
                row.getBoolean("called_off"));
    }
}
