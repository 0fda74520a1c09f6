package ca.roadshow.registration.rsvp;

import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.RsvpId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives back the places of forgotten people at meetups to come, so that the line moves. What is still to be done is read from
 * what is: an RSVP that reaches the view late is found the next time. Who came back since has a key and keeps the new ones.
 */
@Component
@ProcessingGroup("forgotten_seats")
class ForgottenSeats {

    private record Seat(String meetupId, String rsvpId) {}

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Asking asking;
    private final Clock clock;

    ForgottenSeats(JdbcClient jdbc, Commands commands, Asking asking, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.asking = asking;
        this.clock = clock;
    }

    @EventHandler
    void on(ErasureCarriedOut event) {
        giveBack();
    }

    /** In the order of meetups, so that two who do this at once never wait for each other. */
    void giveBack() {
        var now = clock.instant();
        jdbc.sql("""
                select mine.meetup_id, mine.rsvp_id from rsvp_view_v1 mine
                    join forgotten_person gone on gone.person_id = mine.address_id
                    join meetup_view_v1 meetup on meetup.id = mine.meetup_id
                where mine.status <> 'CANCELLED' and meetup.starts_at > ?
                    and not exists (select 1 from person_key own where own.key_id = mine.contact ->> 'keyId')
                order by mine.meetup_id, mine.rsvp_id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Seat(row.getString(1), row.getString(2)))
                .list()
                .forEach(seat -> commands.send(
                        new CancelRsvp(new MeetupId(seat.meetupId()), new RsvpId(seat.rsvpId()), asking, now),
                        Provenance.ofSystem("erasure", Origin.SCHEDULE)));
    }
}
