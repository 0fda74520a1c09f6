package ca.roadshow.registration.rsvp.release;

import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.seatqueue.SeatQueues;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends offers whose deadline has passed, so that others get the seat. Deadlines are in the view, so those that passed while
 * the service was down are found after the start. The meetup decides whether an offer is over.
 */
@Component
class OffersDue {

    private record Due(String meetupId, String rsvpId) {}

    private final JdbcClient jdbc;
    private final SeatQueues seats;
    private final Asking asking;
    private final EachAlone round;
    private final Clock clock;

    OffersDue(JdbcClient jdbc, SeatQueues seats, Asking asking, EachAlone round, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.asking = asking;
        this.round = round;
        this.clock = clock;
    }

    /** May run on several replicas: the meetup checks the deadline itself. */
    void lapse() {
        var now = clock.instant();
        var due = jdbc.sql("select meetup_id, rsvp_id from rsvp_view_v1 where status = 'OFFERED' and offered_until <= ?"
                        + " order by meetup_id, line_order")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Due(row.getString(1), row.getString(2)))
                .list();
        round.of(
                "rsvp.offers-due",
                due,
                Due::rsvpId,
                each -> seats.send(
                        new LapseOffer(new MeetupId(each.meetupId()), new RsvpId(each.rsvpId()), asking, now),
                        Provenance.ofSystem("offers", Origin.SCHEDULE),
                        ToOffer.class));
    }
}
