package ca.roadshow.registration.rsvp.view;

import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code line_move_v1}, which is public, and therefore does not store who was moved. */
@Component
@ProcessingGroup("line_move_v1")
class LineMoveProjection {

    private final JdbcClient jdbc;

    LineMoveProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PartyMoved event, @SequenceNumber long sequence) {
        jdbc.sql("""
                insert into line_move_v1 (meetup_id, sequence, from_place, to_place, reason, moved_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event.meetupId(),
                        sequence,
                        event.from(),
                        event.to(),
                        event.reason(),
                        Timestamp.from(event.at()))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate line_move_v1").update();
    }
}
