package ca.roadshow.registration.checkin;

import ca.roadshow.registration.checkin.DoorEvent.CheckInUndone;
import ca.roadshow.registration.checkin.DoorEvent.PartyCheckedIn;
import ca.roadshow.registration.checkin.DoorEvent.WalkInAdmitted;
import ca.roadshow.registration.checkin.DoorEvent.WalkInUndone;
import ca.roadshow.web.live.LiveUpdates;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code check_in_view_v1}, one row for each arrival, and notifies open check-in pages of changes. */
@Component
@ProcessingGroup("check_in_view_v1")
class DoorProjection {

    private final JdbcClient jdbc;

    DoorProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PartyCheckedIn event) {
        cameIn(event.rsvpId(), event.meetupId(), event.inside(), false, event.at());
    }

    @EventHandler
    void on(CheckInUndone event) {
        isOut(event.rsvpId(), event.meetupId());
    }

    @EventHandler
    void on(WalkInAdmitted event) {
        cameIn(event.walkInId(), event.meetupId(), event.people(), true, event.at());
    }

    @EventHandler
    void on(WalkInUndone event) {
        isOut(event.walkInId(), event.meetupId());
    }

    private void cameIn(String arrivalId, String meetupId, int people, boolean walkIn, Instant at) {
        jdbc.sql("""
                insert into check_in_view_v1 (arrival_id, meetup_id, people, walk_in, since) values (?, ?, ?, ?, ?)
                on conflict (arrival_id) do update set people = excluded.people, since = excluded.since""")
                .params(arrivalId, meetupId, people, walkIn, Timestamp.from(at))
                .update();
        LiveUpdates.announce(jdbc, liveTopic(meetupId));
    }

    private void isOut(String arrivalId, String meetupId) {
        jdbc.sql("delete from check_in_view_v1 where arrival_id = ?")
                .param(arrivalId)
                .update();
        LiveUpdates.announce(jdbc, liveTopic(meetupId));
    }

    static String liveTopic(String meetupId) {
        return "door/" + meetupId;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate check_in_view_v1").update();
    }
}
