package ca.roadshow.registration.meetup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Says where an RSVP stands by what is stored, for who cannot wait for the views. It asks no meetup and waits for nobody who
 * changes one: neither the queue of RSVPs nor another replica holds it up. What was read of a meetup before is kept in memory, so
 * that only what came since is read.
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

    /** Of a meetup that is not there nothing is known. */
    public RsvpStanding of(MeetupId meetup, RsvpId rsvp) {
        var known = remembered.get(meetup.value(), Known::new);
        try {
            return known.standing(store, rsvp);
        } catch (RuntimeException | Error failure) {
            remembered.invalidate(meetup.value()); // Of half of what happened nobody is told.
            throw failure;
        }
    }

    /** The same by what happened to a meetup, in its order. */
    static RsvpStanding after(List<?> events, RsvpId rsvp) {
        var seats = new SeatsAndLine(0);
        for (var event : events) {
            seats = SeatsHistory.after(seats, event);
        }
        return seats.standing(rsvp);
    }

    /** A meetup's seats as far as they were read; who asks meanwhile waits for the reading and for nothing else. */
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
