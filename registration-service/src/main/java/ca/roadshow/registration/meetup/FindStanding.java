package ca.roadshow.registration.meetup;

import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.meetup.seats.RsvpStanding;
import ca.roadshow.registration.meetup.seats.SeatsAndLine;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads an RSVP's status from stored events, for callers that cannot wait for the views. Does not lock the meetup, so
 * it does not wait for the RSVP queue or for another replica. Caches the state of meetups in memory and reads only
 * newer events.
 */
@Component
public class FindStanding {

    private static final int REMEMBERED_MEETUPS = 50;

    private final EventStore store;
    private final Cache<String, Known> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MEETUPS).build();

    FindStanding(EventStore store) {
        this.store = store;
    }

    /** Empty if there is no such meetup. */
    public RsvpStanding of(MeetupId meetup, RsvpId rsvp) {
        var known = remembered.get(meetup.value(), Known::new);
        try {
            return known.standing(store, rsvp);
        } catch (RuntimeException | Error failure) {
            remembered.invalidate(meetup.value()); // Evicts a state that was only partly updated.
            throw failure;
        }
    }

    /** Computes the status from a meetup's events, in order. */
    static RsvpStanding after(List<?> events, RsvpId rsvp) {
        var seats = new SeatsAndLine(0);
        for (var event : events) {
            seats = SeatsHistory.after(seats, event);
        }
        return seats.standing(rsvp);
    }

    /**
     * A meetup's seats up to the last event that was read. A reader waits only while another one reads newer events.
     */
    private static final class Known {

        private final String meetupId;
        private SeatsAndLine seats = new SeatsAndLine(0);
        private long last = -1;

        private Known(String meetupId) {
            this.meetupId = meetupId;
        }

        private synchronized RsvpStanding standing(EventStore store, RsvpId rsvp) {
            var events = last < 0 ? store.readEvents(meetupId) : store.readEvents(meetupId, last + 1);
            while (events.hasNext()) {
                DomainEventMessage<?> event = events.next();
                seats = SeatsHistory.after(seats, event.getPayload());
                last = event.getSequenceNumber();
            }
            return seats.standing(rsvp);
        }
    }
}
