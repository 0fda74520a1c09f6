package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has or had a seat or a place in line at each meetup; ids only, so that nothing of it has to be forgotten. */
@Repository
class Attendees {

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(AttendeeRegistered event) {
        jdbc.sql("insert into attendee (rsvp_id, meetup_id, address_id, status) values (?, ?, ?, ?)"
                        + " on conflict (rsvp_id) do update set status = excluded.status")
                .params(event.rsvpId(), event.meetupId(), event.person().addressId(), event.status())
                .update();
    }

    void note(AttendeePromoted event) {
        now("CONFIRMED", event.rsvpId());
    }

    void note(AttendeeWithdrew event) {
        now("WITHDRAWN", event.rsvpId());
    }

    private void now(String status, String rsvpId) {
        jdbc.sql("update attendee set status = ? where rsvp_id = ?")
                .params(status, rsvpId)
                .update();
    }
}
