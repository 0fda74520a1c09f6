package ca.roadshow.registration.rsvp;

import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.OfferResult;
import ca.roadshow.registration.meetup.RsvpId;
import ca.roadshow.registration.meetup.SeatQueues;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends offers whose time has passed, so that others are asked. The deadline stands with the RSVP: whatever was missed while
 * nothing ran is found afterwards, and the meetup itself says whether an offer is over.
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

    /** Twice is once: the meetup looks at the time itself. */
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
                        OfferResult.class));
    }
}
