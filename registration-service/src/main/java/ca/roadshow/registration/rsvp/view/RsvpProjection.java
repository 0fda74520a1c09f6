package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.LineRejoined;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.OfferEnded;
import ca.roadshow.registration.meetup.MeetupEvent.PartyMoved;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.web.live.LiveUpdates;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code rsvp_view_v1}. The order of the line follows from the sequence numbers of the meetup's events. */
@Component
@ProcessingGroup("rsvp_view_v1")
public class RsvpProjection {

    private static final BigDecimal HALF = new BigDecimal("0.5");

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
        stands(event.meetupId(), event.rsvpId(), RsvpStatus.CONFIRMED);
    }

    @EventHandler
    void on(SeatReleased event) {
        stands(event.meetupId(), event.rsvpId(), RsvpStatus.CANCELLED);
    }

    @EventHandler
    void on(LineLeft event) {
        stands(event.meetupId(), event.rsvpId(), RsvpStatus.CANCELLED);
    }

    @EventHandler
    void on(SeatsHeld event) {
        jdbc.sql("update rsvp_view_v1 set held = true where rsvp_id = ?")
                .param(event.rsvpId())
                .update();
        announce(event.meetupId());
    }

    @EventHandler
    void on(PartyResized event) {
        jdbc.sql("update rsvp_view_v1 set party_size = ?, held = held and not ? where rsvp_id = ?")
                .params(event.partySize(), event.partySize() > event.before(), event.rsvpId())
                .update();
        announce(event.meetupId());
    }

    @EventHandler
    void on(PartyMoved event, @SequenceNumber long sequence) {
        jdbc.sql("update rsvp_view_v1 set line_order = ? where rsvp_id = ?")
                .params(orderOf(event, sequence), event.rsvpId())
                .update();
        announce(event.meetupId());
    }

    /** A new capacity changes only the reasons why parties wait. */
    @EventHandler
    void on(MeetupEdited event) {
        announce(event.meetupId());
    }

    @EventHandler
    void on(CapacityChanged event) {
        announce(event.meetupId());
    }

    /**
     * Computes the order value between the new neighbours. At the end of the line, it is the event's sequence number,
     * which is lower than that of every later RSVP.
     */
    private BigDecimal orderOf(PartyMoved event, long sequence) {
        var neighbours = jdbc.sql("""
                select line_order from rsvp_view_v1
                where meetup_id = ? and status in ('WAITLISTED', 'OFFERED') and rsvp_id <> ?
                order by line_order offset ? limit 2""")
                .params(event.meetupId(), event.rsvpId(), Math.max(0, event.to() - 2))
                .query(BigDecimal.class)
                .list();
        if (event.to() == 1 && !neighbours.isEmpty()) {
            return neighbours.getFirst().subtract(BigDecimal.ONE);
        }
        return neighbours.size() < 2
                ? BigDecimal.valueOf(sequence)
                : neighbours.getFirst().add(neighbours.getLast()).multiply(HALF);
    }

    /** Seats are now held for its answer, no longer because the party does not fit. */
    @EventHandler
    void on(SeatOffered event) {
        jdbc.sql("update rsvp_view_v1 set status = 'OFFERED', held = false, offered_until = ? where rsvp_id = ?")
                .params(Timestamp.from(event.until()), event.rsvpId())
                .update();
        announce(event.meetupId());
    }

    @EventHandler
    void on(OfferEnded event) {
        jdbc.sql("update rsvp_view_v1 set status = 'WAITLISTED', offered_until = null, silent = ? where rsvp_id = ?")
                .params(event.outcome() == OfferOutcome.LAPSED, event.rsvpId())
                .update();
        announce(event.meetupId());
    }

    @EventHandler
    void on(LineRejoined event) {
        jdbc.sql("update rsvp_view_v1 set silent = false where rsvp_id = ?")
                .param(event.rsvpId())
                .update();
        announce(event.meetupId());
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
        announce(meetupId);
    }

    private void stands(String meetupId, String rsvpId, RsvpStatus status) {
        jdbc.sql("update rsvp_view_v1 set status = ? where rsvp_id = ?")
                .params(status.name(), rsvpId)
                .update();
        announce(meetupId);
    }

    private void announce(String meetupId) {
        LiveUpdates.announce(jdbc, liveTopic(meetupId));
    }

    public static String liveTopic(String meetupId) {
        return "line/" + meetupId;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate rsvp_view_v1").update();
    }
}
