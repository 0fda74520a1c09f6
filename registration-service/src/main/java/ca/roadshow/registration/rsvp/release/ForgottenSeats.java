package ca.roadshow.registration.rsvp.release;

import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.person.PersonConditions;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.MeetupConditions;
import ca.roadshow.registration.seatqueue.SeatQueues;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases the seats and places of erased people at upcoming meetups, so that the line moves. Searches the view each time, so
 * an RSVP that reaches the view late is found the next time. RSVPs made after the erasure have a key and are kept.
 */
@Component
@ProcessingGroup("forgotten_seats")
class ForgottenSeats {

    private record Seat(String meetupId, String rsvpId) {}

    private static final String LEFT =
            "select meetup_id, rsvp_id from rsvp_view_v1 mine where status <> 'CANCELLED' and "
                    + PersonConditions.wasForgotten("mine.address_id") + " and "
                    + MeetupConditions.startsAfter("mine.meetup_id", ":now") + " and not "
                    + PersonConditions.isReadable("mine.contact") + " order by meetup_id, rsvp_id";

    private final JdbcClient jdbc;
    private final SeatQueues seats;
    private final Asking asking;
    private final EachAlone round;
    private final Clock clock;

    ForgottenSeats(JdbcClient jdbc, SeatQueues seats, Asking asking, EachAlone round, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.asking = asking;
        this.round = round;
        this.clock = clock;
    }

    @EventHandler
    void on(ErasureCarriedOut event) {
        giveBack();
    }

    /** Each in a transaction of the queue, not of the event processor. A repeated cancellation changes nothing. */
    void giveBack() {
        var now = clock.instant();
        var left = jdbc.sql(LEFT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Seat(row.getString(1), row.getString(2)))
                .list();
        round.of(
                "rsvp.forgotten-seats",
                left,
                Seat::rsvpId,
                seat -> seats.send(
                        new CancelRsvp(new MeetupId(seat.meetupId()), new RsvpId(seat.rsvpId()), asking, now),
                        Provenance.ofSystem("erasure", Origin.SCHEDULE),
                        ToCancel.class));
    }
}
