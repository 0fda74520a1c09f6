package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.web.ticket.TicketCode;
import ca.roadshow.web.ticket.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the RSVPs of one meetup, for check-in. */
@Component
public class FindGuests {

    /** The contact can be decrypted only while the person's key exists. */
    public record Guest(RsvpId rsvpId, Sealed contact, int partySize, RsvpStatus status) {}

    private static final String GUEST =
            "select rsvp_id, contact, party_size, status from rsvp_view_v1 where meetup_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tickets tickets;

    FindGuests(JdbcClient jdbc, JsonMapper json, Tickets tickets) {
        this.jdbc = jdbc;
        this.json = json;
        this.tickets = tickets;
    }

    /** Returns all RSVPs in the order of their creation, including cancelled ones. */
    public List<Guest> of(String meetupId) {
        return jdbc.sql(GUEST + " order by line_order")
                .param(meetupId)
                .query((row, _) -> guest(row))
                .list();
    }

    public Optional<Guest> find(String meetupId, RsvpId rsvpId) {
        return jdbc.sql(GUEST + " and rsvp_id = ?")
                .params(meetupId, rsvpId.value())
                .query((row, _) -> guest(row))
                .optional();
    }

    /**
     * Returns the RSVP of a ticket. Codes are not stored: computes the code of every RSVP of the meetup and compares
     * it.
     */
    public Optional<RsvpId> behind(TicketCode code, String meetupId) {
        return jdbc
                .sql("select rsvp_id from rsvp_view_v1 where meetup_id = ?")
                .param(meetupId)
                .query((row, _) -> new RsvpId(row.getString(1)))
                .list()
                .stream()
                .filter(rsvp -> tickets.matches(code, rsvp.value()))
                .findFirst();
    }

    private Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                new RsvpId(row.getString("rsvp_id")),
                json.readValue(row.getString("contact"), Sealed.class),
                row.getInt("party_size"),
                RsvpStatus.valueOf(row.getString("status")));
    }
}
