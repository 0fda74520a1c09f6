package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.store.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has or had a seat or a place in line at each meetup; ids only, so that nothing of it has to be forgotten. */
@Repository
class Attendees {

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param partySize null where it was never said */
    record Standing(boolean seated, boolean gone, @Nullable Integer partySize) {}

    Optional<Standing> standing(String rsvpId) {
        return jdbc.sql("select status, party_size from attendee where rsvp_id = ?")
                .param(rsvpId)
                .query((row, _) -> new Standing(
                        row.getString(1).equals("CONFIRMED"),
                        row.getString(1).equals("WITHDRAWN"),
                        row.getObject(2, Integer.class)))
                .optional();
    }

    void note(AttendeeRegistered event, Origin origin) {
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

    /** Whom a fact of today gave a seat is written to from then on, imported or not. */
    void note(AttendeePromoted event, Origin origin) {
        jdbc.sql(
                        "update attendee set status = 'CONFIRMED', party_size = ?, imported = imported and ? where rsvp_id = ?")
                .params(event.partySize(), origin == Origin.IMPORT, event.rsvpId())
                .update();
    }

    void note(AttendeePartyChanged event) {
        jdbc.sql("update attendee set party_size = ? where rsvp_id = ?")
                .params(event.partySize(), event.rsvpId())
                .update();
    }

    void note(AttendeeWithdrew event) {
        jdbc.sql("update attendee set status = 'WITHDRAWN' where rsvp_id = ?")
                .param(event.rsvpId())
                .update();
    }
}
