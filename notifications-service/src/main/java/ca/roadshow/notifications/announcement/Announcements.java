package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest announcement of each community, meetup and call for proposals. */
@Repository
public class Announcements {

    public record Community(String slug, Bilingual name, Bilingual city) {}

    /**
     * @param venue one line; null if it is not known
     * @param calledOffBecause the organizer's reason; null if the meetup takes place or no reason was given
     */
    public record Meetup(
            String slug,
            Bilingual title,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            @Nullable String venue,
            @Nullable Bilingual calledOffBecause) {}

    /**
     * The revision of a meetup: its latest published event.
     *
     * @param number its position in the history of the meetup, from 0
     */
    public record Revision(long number, Instant at, boolean calledOff) {}

    public record Call(String slug, Bilingual title, ZoneId zone) {}

    /**
     * A meetup in a list.
     *
     * @param city null if its community is not known
     * @param venue one line; null if it is not known
     */
    public record UpcomingMeetup(
            String slug,
            Bilingual title,
            @Nullable Bilingual city,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            @Nullable String venue) {}

    public record OpenCall(String slug, Bilingual title, Instant closesAt, ZoneId zone) {}

    private static final String CONFERENCE = "CONFERENCE";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Announcements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns all communities, sorted by slug, so that forms in both languages have the same order. */
    public List<Community> communities() {
        return jdbc.sql("select slug, name, city from community order by slug")
                .query((row, _) -> new Community(row.getString(1), text(row, 2), text(row, 3)))
                .list();
    }

    public Optional<Community> community(String communityId) {
        return jdbc.sql("select slug, name, city from community where community_id = ?")
                .param(communityId)
                .query((row, _) -> new Community(row.getString(1), text(row, 2), text(row, 3)))
                .optional();
    }

    /** Returns the id of the community with this slug; empty if no such community was announced. */
    public Optional<String> communityId(String slug) {
        return jdbc.sql("select community_id from community where slug = ?")
                .param(slug)
                .query(String.class)
                .optional();
    }

    /** Returns the id of the meetup's community; empty if the meetup has no community or was not announced. */
    public Optional<String> communityOf(String meetupId) {
        return jdbc.sql("select community_id from meetup where meetup_id = ? and community_id is not null")
                .param(meetupId)
                .query(String.class)
                .optional();
    }

    /** Returns the id of an announced meetup; empty if there is none with this id or slug. */
    public Optional<String> meetupId(String idOrSlug) {
        return jdbc.sql("select meetup_id from meetup where meetup_id = :name or slug = :name limit 1")
                .param("name", idOrSlug)
                .query(String.class)
                .optional();
    }

    /**
     * A meetup that organizers can write about.
     *
     * @param communityId null for a meetup of the whole network
     */
    public record AnnouncedMeetup(
            String meetupId, @Nullable String communityId, Bilingual title, Instant startsAt, ZoneId zone) {}

    /** Returns the meetups that end after a time, including called-off ones, the latest first. */
    public List<AnnouncedMeetup> endingAfter(Instant time, int most) {
        return jdbc.sql("select meetup_id, community_id, title, starts_at, zone from meetup where ends_at > ?"
                        + " order by starts_at desc, meetup_id limit ?")
                .params(time.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new AnnouncedMeetup(
                        row.getString(1), row.getString(2), text(row, 3), instant(row, 4), ZoneId.of(row.getString(5))))
                .list();
    }

    public Optional<Meetup> meetup(String meetupId) {
        return jdbc.sql("select slug, title, starts_at, ends_at, zone, venue, called_off_because"
                        + " from meetup where meetup_id = ?")
                .param(meetupId)
                .query((row, _) -> new Meetup(
                        row.getString(1),
                        text(row, 2),
                        instant(row, 3),
                        instant(row, 4),
                        ZoneId.of(row.getString(5)),
                        row.getString(6),
                        row.getString(7) == null ? null : text(row, 7)))
                .optional();
    }

    /** Whether the meetup takes place and starts at this time. */
    public boolean startsAt(String meetupId, Instant startsAt) {
        return jdbc.sql("select exists (select 1 from meetup where meetup_id = ? and starts_at = ? and not called_off)")
                .params(meetupId, startsAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    public record Start(String meetupId, Instant startsAt) {}

    /** Returns the meetups that start after a time, without called-off ones. */
    public List<Start> startsAfter(Instant now) {
        return jdbc.sql("select meetup_id, starts_at from meetup where starts_at > ? and not called_off")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Start(row.getString(1), instant(row, 2)))
                .list();
    }

    public Optional<Call> call(String callId) {
        return jdbc.sql("select slug, title, zone from call where call_id = ?")
                .param(callId)
                .query((row, _) -> new Call(row.getString(1), text(row, 2), ZoneId.of(row.getString(3))))
                .optional();
    }

    /**
     * Returns the next meetups, the earliest first, without called-off ones.
     *
     * @param community slug; null for all communities. A meetup whose community is not known is listed for every community
     */
    public List<UpcomingMeetup> upcoming(@Nullable String community, Instant now, int most) {
        return upcoming(null, community, now, most);
    }

    /** Returns the next conferences of all communities, the earliest first. */
    public List<UpcomingMeetup> conferences(Instant now, int most) {
        return upcoming(CONFERENCE, null, now, most);
    }

    private List<UpcomingMeetup> upcoming(@Nullable String kind, @Nullable String community, Instant now, int most) {
        return jdbc.sql("select m.slug, m.title, c.city, m.starts_at, m.ends_at, m.zone, m.venue from meetup m"
                        + " left join community c on c.community_id = m.community_id"
                        + " where m.starts_at > :now and not m.called_off"
                        + " and (:kind::text is null or m.kind = :kind)"
                        + " and (:community::text is null or c.slug = :community or m.community_id is null)"
                        + " order by m.starts_at, m.meetup_id limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("community", community)
                .param("most", most)
                .query((row, _) -> new UpcomingMeetup(
                        row.getString(1),
                        text(row, 2),
                        row.getString(3) == null ? null : text(row, 3),
                        instant(row, 4),
                        instant(row, 5),
                        ZoneId.of(row.getString(6)),
                        row.getString(7)))
                .list();
    }

    /**
     * Returns the calls that accept proposals now, the earliest deadline first.
     *
     * @param early whether to include calls that public lists do not show yet
     */
    public List<OpenCall> openCalls(boolean early, Instant now, int most) {
        return jdbc.sql(
                        "select slug, title, closes_at, zone from call where opens_at <= :now and closes_at > :now"
                                + " and (:early or listed_at is null or listed_at <= :now) order by closes_at, call_id limit :most")
                .param("early", early)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) ->
                        new OpenCall(row.getString(1), text(row, 2), instant(row, 3), ZoneId.of(row.getString(4))))
                .list();
    }

    void save(CommunityListed community) {
        jdbc.sql("insert into community (community_id, slug, name, city) values (?, ?, ?::jsonb, ?::jsonb)"
                        + " on conflict (community_id) do update"
                        + " set slug = excluded.slug, name = excluded.name, city = excluded.city")
                .params(community.communityId(), community.slug(), written(community.name()), written(community.city()))
                .update();
    }

    void save(MeetupAnnounced meetup) {
        jdbc.sql("insert into meetup (meetup_id, slug, title, starts_at, ends_at, zone, venue, community_id, kind)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) on conflict (meetup_id) do update"
                        + " set slug = excluded.slug, title = excluded.title, starts_at = excluded.starts_at,"
                        + " ends_at = excluded.ends_at, zone = excluded.zone, venue = excluded.venue,"
                        + " community_id = excluded.community_id, kind = excluded.kind")
                .param(meetup.meetupId())
                .param(meetup.slug())
                .param(written(meetup.title()))
                .param(meetup.startsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.endsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.zone())
                .param(meetup.venue())
                .param(meetup.communityId())
                .param(meetup.kind())
                .update();
    }

    /** Ignores a meetup that was never announced. */
    void save(MeetupRevised meetup) {
        jdbc.sql("update meetup set title = ?::jsonb, starts_at = ?, ends_at = ?, zone = ?, venue = ?"
                        + " where meetup_id = ?")
                .param(written(meetup.title()))
                .param(meetup.startsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.endsAt().atOffset(ZoneOffset.UTC))
                .param(meetup.zone())
                .param(meetup.venue())
                .param(meetup.meetupId())
                .update();
    }

    void save(MeetupWithdrawn meetup) {
        jdbc.sql("update meetup set called_off = true, called_off_because = coalesce(?::jsonb, called_off_because)"
                        + " where meetup_id = ?")
                .param(meetup.reason() == null ? null : written(meetup.reason()))
                .param(meetup.meetupId())
                .update();
    }

    /** Stores the position of the event in the history of the meetup. */
    void saveRevision(String meetupId, Delivery delivery) {
        jdbc.sql("update meetup set revision = ?, revised_at = ? where meetup_id = ? and revision <= ?")
                .param(delivery.sequence())
                .param(delivery.happenedAt().atOffset(ZoneOffset.UTC))
                .param(meetupId)
                .param(delivery.sequence())
                .update();
    }

    /** Returns the latest revision; empty if the meetup was not announced. */
    public Optional<Revision> revision(String meetupId) {
        return jdbc.sql("select revision, revised_at, called_off from meetup where meetup_id = ?")
                .param(meetupId)
                .query((row, _) -> new Revision(row.getLong(1), instant(row, 2), row.getBoolean(3)))
                .optional();
    }

    void save(CallAnnounced call) {
        jdbc.sql("insert into call (call_id, slug, title, opens_at, closes_at, zone, listed_at)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?, ?)"
                        + " on conflict (call_id) do update set slug = excluded.slug, title = excluded.title,"
                        + " opens_at = excluded.opens_at, closes_at = excluded.closes_at, zone = excluded.zone,"
                        + " listed_at = excluded.listed_at")
                .param(call.callId())
                .param(call.slug())
                .param(written(call.title()))
                .param(call.opensAt().atOffset(ZoneOffset.UTC))
                .param(call.closesAt().atOffset(ZoneOffset.UTC))
                .param(call.zone())
                .param(call.listedAt() == null ? null : call.listedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String written(Bilingual text) {
        return json.writeValueAsString(text);
    }

    private Bilingual text(ResultSet row, int column) throws SQLException {
        return json.readValue(row.getString(column), Bilingual.class);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
