package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.meetup.FindStanding;
import ca.roadshow.registration.meetup.MeetupAnswer.Resized;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.MeetupConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads one RSVP. A new RSVP is never missing: waits for the view, then reads the store. */
@Component
public class FindRsvps {

    private static final String ONE = """
            select mine.rsvp_id, mine.meetup_id, mine.status, mine.party_size, mine.contact, mine.held, mine.offered_until,
                mine.silent,
                meetup.capacity, line.position, line.taken, line.party_ahead
            from rsvp_view_v1 mine
            cross join lateral (select %s as capacity) meetup
            left join lateral (select
                (select count(*) + 1 from rsvp_view_v1 before
                    where before.meetup_id = mine.meetup_id and before.status in ('WAITLISTED', 'OFFERED')
                    and before.line_order < mine.line_order) as position,
                (select coalesce(sum(seated.party_size), 0) from rsvp_view_v1 seated
                    where seated.meetup_id = mine.meetup_id and seated.status in ('CONFIRMED', 'OFFERED')) as taken,
                (select ahead.party_size from rsvp_view_v1 ahead
                    where ahead.meetup_id = mine.meetup_id and ahead.status = 'WAITLISTED' and ahead.held
                    and ahead.line_order < mine.line_order and ahead.party_size <= meetup.capacity
                    order by ahead.line_order limit 1) as party_ahead) line on mine.status in ('WAITLISTED', 'OFFERED')
            where mine.rsvp_id = ? and mine.meetup_id = ?\
            """.formatted(MeetupConditions.capacityOf("mine.meetup_id"));

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FindStanding standings;
    private final ViewAwait views;

    FindRsvps(JdbcClient jdbc, JsonMapper json, FindStanding standings, ViewAwait views) {
        this.jdbc = jdbc;
        this.json = json;
        this.standings = standings;
        this.views = views;
    }

    public Optional<RsvpView> find(String meetupId, RsvpId rsvpId) {
        var seen = inView(meetupId, rsvpId);
        if (seen.isPresent() || isElsewhere(meetupId, rsvpId)) {
            return seen;
        }
        return views.read(meetupId, () -> inView(meetupId, rsvpId), Optional::isPresent)
                .or(() -> inStore(meetupId, rsvpId));
    }

    /** Waits for the view, because the page is usually read next. Does not fail: the cancellation is stored already. */
    public void awaitCancelled(String meetupId, RsvpId rsvpId) {
        views.until(
                meetupId,
                () -> inView(meetupId, rsvpId)
                        .filter(found -> found.status() == RsvpStatus.CANCELLED)
                        .isPresent());
    }

    /** Waits until the view shows the status after an answer to an offer. */
    public void awaitAnswered(String meetupId, RsvpId rsvpId, RsvpStatus status) {
        require(meetupId, rsvpId, found -> found.status() == status && !found.silent());
    }

    /** Waits until the view shows the party's new size. */
    public void awaitSized(String meetupId, RsvpId rsvpId, Resized sized) {
        require(meetupId, rsvpId, found -> found.partySize() == sized.partySize() && found.status() == sized.status());
    }

    private void require(String meetupId, RsvpId rsvpId, Predicate<RsvpView> shown) {
        var _ = views.require(meetupId, () -> inView(meetupId, rsvpId), shown);
    }

    /**
     * Whether the RSVP belongs to another meetup than the one in the path. Then there is no need to wait for the view.
     */
    private boolean isElsewhere(String meetupId, RsvpId rsvpId) {
        return jdbc.sql("select exists (select 1 from rsvp_view_v1 where rsvp_id = ? and meetup_id <> ?)")
                .params(rsvpId.value(), meetupId)
                .query(Boolean.class)
                .single();
    }

    private Optional<RsvpView> inView(String meetupId, RsvpId rsvpId) {
        return jdbc.sql(ONE)
                .params(rsvpId.value(), meetupId)
                .query((row, _) -> view(row))
                .optional();
    }

    private Optional<RsvpView> inStore(String meetupId, RsvpId rsvpId) {
        return switch (standings.of(new MeetupId(meetupId), rsvpId)) {
            case RsvpStanding.Known(var status, var partySize, var position) ->
                Optional.of(
                        new RsvpView(rsvpId.value(), meetupId, status, partySize, position, null, null, null, false));
            case RsvpStanding.Unknown() -> Optional.empty();
        };
    }

    private RsvpView view(ResultSet row) throws SQLException {
        return new RsvpView(
                row.getString("rsvp_id"),
                row.getString("meetup_id"),
                RsvpStatus.valueOf(row.getString("status")),
                row.getInt("party_size"),
                row.getObject("position") == null ? null : row.getInt("position"),
                reason(row),
                json.readValue(row.getString("contact"), Sealed.class),
                row.getTimestamp("offered_until") == null
                        ? null
                        : row.getTimestamp("offered_until").toInstant(),
                row.getBoolean("silent"));
    }

    private static @Nullable LineReason reason(ResultSet row) throws SQLException {
        return !row.getString("status").equals(RsvpStatus.WAITLISTED.name()) || row.getObject("capacity") == null
                ? null
                : LineReason.of(
                        row.getInt("party_size"),
                        row.getBoolean("held"),
                        row.getInt("position"),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getObject("party_ahead", Integer.class));
    }
}
