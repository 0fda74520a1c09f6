package ca.roadshow.notifications.attendee;

import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.store.command.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people who have or had a seat or a place on the waitlist of each meetup. Contains only ids, so an erasure deletes nothing
 * here.
 */
@Repository
public class Attendees {

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param partySize null if it is not known */
    public record Attendance(
            boolean seated, boolean withdrawn, @Nullable Integer partySize) {}

    public Optional<Attendance> attendance(String rsvpId) {
        return jdbc.sql("select status, party_size from attendee where rsvp_id = ?")
                .param(rsvpId)
                .query((row, _) -> new Attendance(
                        row.getString(1).equals("CONFIRMED"),
                        row.getString(1).equals("WITHDRAWN"),
                        row.getObject(2, Integer.class)))
                .optional();
    }

    public Optional<String> meetupOf(String rsvpId) {
        return jdbc.sql("select meetup_id from attendee where rsvp_id = ?")
                .param(rsvpId)
                .query(String.class)
                .optional();
    }

    public boolean hasSeat(String meetupId, String addressId) {
        return jdbc.sql("select exists (select 1 from attendee where meetup_id = ? and address_id = ?"
                        + " and status = 'CONFIRMED')")
                .params(meetupId, addressId)
                .query(Boolean.class)
                .single();
    }

    void save(AttendeeRegistered event, Origin origin) {
        jdbc.sql("insert into attendee (rsvp_id, meetup_id, address_id, status, party_size, imported)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (rsvp_id) do update set status = excluded.status,"
                        + " party_size = excluded.party_size, imported = excluded.imported")
                .param(event.rsvpId())
                .param(event.meetupId())
                .param(event.person().addressId())
                .param(event.status())
                .param(event.partySize())
                .param(origin == Origin.IMPORT)
                .update();
    }

    /** Gives the attendee a seat. If the event is not imported, an imported attendee receives mails from now on. */
    void save(AttendeePromoted event, Origin origin) {
        jdbc.sql(
                        "update attendee set status = 'CONFIRMED', party_size = ?, imported = imported and ? where rsvp_id = ?")
                .params(event.partySize(), origin == Origin.IMPORT, event.rsvpId())
                .update();
    }

    void save(AttendeePartyChanged event) {
        jdbc.sql("update attendee set party_size = ? where rsvp_id = ?")
                .params(event.partySize(), event.rsvpId())
                .update();
    }

    void save(AttendeeWithdrew event) {
        jdbc.sql("update attendee set status = 'WITHDRAWN' where rsvp_id = ?")
                .param(event.rsvpId())
                .update();
    }
}
