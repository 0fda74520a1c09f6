package ca.roadshow.notifications.attendance;

import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.person.AddressId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Table {@code attendance}: the RSVPs whose people came to their meetup. When a check-in is undone, its row stays with {@code
 * people} 0, so that an older message that arrives later changes nothing.
 */
@Repository
class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(AttendeeCheckedIn event, long sequence) {
        jdbc.sql("insert into attendance (rsvp_id, address_id, meetup_id, community_id, people, came_at, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (rsvp_id) do update"
                        + " set community_id = excluded.community_id, people = excluded.people,"
                        + " came_at = excluded.came_at, sequence = excluded.sequence"
                        + " where attendance.sequence <= excluded.sequence")
                .param(event.rsvpId())
                .param(event.addressId())
                .param(event.meetupId())
                .param(event.communityId())
                .param(event.people())
                .param(event.at().atOffset(ZoneOffset.UTC))
                .param(sequence)
                .update();
    }

    void save(AttendeeCheckInUndone event, long sequence) {
        jdbc.sql("insert into attendance (rsvp_id, address_id, meetup_id, people, came_at, sequence)"
                        + " values (?, ?, ?, 0, ?, ?) on conflict (rsvp_id) do update"
                        + " set people = 0, came_at = excluded.came_at, sequence = excluded.sequence"
                        + " where attendance.sequence <= excluded.sequence")
                .param(event.rsvpId())
                .param(event.addressId())
                .param(event.meetupId())
                .param(event.at().atOffset(ZoneOffset.UTC))
                .param(sequence)
                .update();
    }

    void erase(AddressId person) {
        jdbc.sql("delete from attendance where address_id = ?")
                .param(person.value())
                .update();
    }
}
