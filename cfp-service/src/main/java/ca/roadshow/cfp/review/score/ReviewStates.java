package ca.roadshow.cfp.review.score;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Rebuilds reviews from their stored events, so that changes are visible at once. */
@Component
public class ReviewStates {

    private final EventStore store;

    ReviewStates(EventStore store) {
        this.store = store;
    }

    /** Returns the current state. A review that does not exist is neither assigned nor given. */
    public ReviewState now(ReviewId review) {
        return before(review.value(), Long.MAX_VALUE);
    }

    /** Returns the state after the events whose sequence number is less than {@code sequence}. */
    ReviewState before(String reviewId, long sequence) {
        var state = ReviewState.START;
        if (sequence == 0) {
            return state;
        }
        var events = store.readEvents(reviewId, 0); // There are no snapshots to look for.
        while (events.hasNext()) {
            var next = events.next();
            if (next.getSequenceNumber() >= sequence) {
                break;
            }
            state = state.after((ReviewEvent) next.getPayload());
        }
        return state;
    }
}
