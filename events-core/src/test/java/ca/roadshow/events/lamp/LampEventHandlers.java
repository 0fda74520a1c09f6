package ca.roadshow.events.lamp;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import ca.roadshow.events.lamp.LampCommand.Dim;
import org.springframework.jdbc.core.simple.JdbcClient;

class LampEventHandlers {

    private final JdbcClient jdbc;

    LampEventHandlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists registered (rsvp text)").update();
        jdbc.sql("create table if not exists counted (rsvp text, registered bigint)")
                .update();
    }

    /** Declared first but runs last: reads the row that the other handler wrote. */
    @IntegrationEventHandler
    void count(AttendeeRegistered event) {
        jdbc.sql("insert into counted select ?, count(*) from registered where rsvp = ?")
                .params(event.rsvpId(), event.rsvpId())
                .update();
    }

    /** Fails for a party of five. */
    @IntegrationEventHandler(step = Step.RECORD)
    void record(AttendeeRegistered event) {
        jdbc.sql("insert into registered values (?)").param(event.rsvpId()).update();
        if (event.partySize() == 5) {
            throw new IllegalStateException("Five are too many");
        }
    }

    /** Dims the lamp named by the meetup. */
    @IntegrationEventHandler
    Dim on(AttendeeWithdrew event) {
        return new Dim(event.meetupId());
    }
}
