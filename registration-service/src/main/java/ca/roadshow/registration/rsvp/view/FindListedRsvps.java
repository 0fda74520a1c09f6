package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads all RSVPs of one meetup: those with seats, then the line in order, then the cancelled ones. */
@Component
public class FindListedRsvps {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FindListedRsvps(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<ListedRsvp> of(String meetupId) {
        return jdbc.sql("""
                select rsvp_id, contact, party_size, status, accepted_at,
                    case when status in ('WAITLISTED', 'OFFERED')
                        then row_number() over (
                            partition by status in ('WAITLISTED', 'OFFERED') order by line_order) end as position
                from rsvp_view_v1 where meetup_id = ?
                order by array_position(array['CONFIRMED', 'WAITLISTED', 'CANCELLED'],
                    case status when 'OFFERED' then 'WAITLISTED' else status::text end), line_order""").param(meetupId).query((row, _) -> listed(row)).list();
    }

    /** Returns an RSVP in line. */
    public Optional<ListedRsvp> waiting(String meetupId, String rsvpId) {
        return of(meetupId).stream()
                .filter(each -> each.rsvpId().equals(rsvpId) && each.status() == RsvpStatus.WAITLISTED)
                .findFirst();
    }

    private ListedRsvp listed(ResultSet row) throws SQLException {
        return new ListedRsvp(
                row.getString("rsvp_id"),
                json.readValue(row.getString("contact"), Sealed.class),
                row.getInt("party_size"),
                RsvpStatus.valueOf(row.getString("status")),
                row.getObject("position") == null ? null : row.getInt("position"),
                row.getTimestamp("accepted_at").toInstant());
    }
}
