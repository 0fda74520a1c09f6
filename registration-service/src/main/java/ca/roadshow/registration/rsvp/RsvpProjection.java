package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.LineRejoined;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.OfferOutcome;
import ca.roadshow.registration.meetup.RsvpStatus;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code rsvp_view_v1}; the order of the line is the order of the meetup's events. */
@Component
@ProcessingGroup("rsvp_view_v1")
class RsvpProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RsvpProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(SeatConfirmed event, @SequenceNumber long sequence) {
        insert(
                event.rsvpId(),
                event.meetupId(),
                event.addressId(),
                event.partySize(),
                RsvpStatus.CONFIRMED,
                sequence,
                event.contact(),
                event.acceptedAt());
    }

    @EventHandler
    void on(PartyWaitlisted event, @SequenceNumber long sequence) {
        insert(
                event.rsvpId(),
                event.meetupId(),
                event.addressId(),
                event.partySize(),
                RsvpStatus.WAITLISTED,
                sequence,
                event.contact(),
                event.acceptedAt());
    }

    @EventHandler
    void on(PartyPromoted event) {
        move(event.rsvpId(), RsvpStatus.CONFIRMED);
    }

    @EventHandler
    void on(SeatReleased event) {
        move(event.rsvpId(), RsvpStatus.CANCELLED);
    }

    @EventHandler
    void on(LineLeft event) {
        move(event.rsvpId(), RsvpStatus.CANCELLED);
    }

    @EventHandler
    void on(SeatOffered event) {
        jdbc.sql("update rsvp_view_v1 set status = 'OFFERED', offered_until = ? where rsvp_id = ?")
                .params(Timestamp.from(event.until()), event.rsvpId())
                .update();
    }

    @EventHandler
    void on(OfferEnded event) {
        jdbc.sql("update rsvp_view_v1 set status = 'WAITLISTED', offered_until = null, silent = ? where rsvp_id = ?")
                .params(event.outcome() == OfferOutcome.LAPSED, event.rsvpId())
                .update();
    }

    @EventHandler
    void on(LineRejoined event) {
        jdbc.sql("update rsvp_view_v1 set silent = false where rsvp_id = ?")
                .param(event.rsvpId())
                .update();
    }

    private void insert(
            String rsvpId,
            String meetupId,
            String addressId,
            int partySize,
            RsvpStatus status,
            long lineOrder,
            Sealed contact,
            Instant acceptedAt) {
        jdbc.sql("""
                insert into rsvp_view_v1 (rsvp_id, meetup_id, address_id, party_size, status, line_order, contact,
                    accepted_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (rsvp_id) do nothing""")
                .params(
                        rsvpId,
                        meetupId,
                        addressId,
                        partySize,
                        status.name(),
                        lineOrder,
                        json.writeValueAsString(contact),
                        Timestamp.from(acceptedAt))
                .update();
    }

    private void move(String rsvpId, RsvpStatus status) {
        jdbc.sql("update rsvp_view_v1 set status = ? where rsvp_id = ?")
                .params(status.name(), rsvpId)
                .update();
    }

    @ResetHandler
    void forget() {
        jdbc.sql("truncate rsvp_view_v1").update();
    }
}
