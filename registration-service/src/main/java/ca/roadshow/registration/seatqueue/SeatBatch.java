package ca.roadshow.registration.seatqueue;

import ca.roadshow.registration.meetup.MeetupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of one transaction. Used by one thread. */
final class SeatBatch {

    private final List<SeatRequest> requests;
    private final boolean open;

    private SeatBatch(List<SeatRequest> requests, boolean open) {
        this.requests = new ArrayList<>(requests);
        this.open = open;
    }

    /** Creates a batch to which more requests can be added until it is decided. */
    static SeatBatch open(List<SeatRequest> requests) {
        return new SeatBatch(requests, true);
    }

    /** Creates a batch for one request, so that its failure does not affect others. */
    static SeatBatch alone(SeatRequest request) {
        return new SeatBatch(List.of(request), false);
    }

    /** Whether requests can be added. Not with several meetups, because their locks are taken in the order of their ids. */
    boolean isOpen() {
        return open && meetups().size() == 1;
    }

    boolean isEmpty() {
        return requests.isEmpty();
    }

    int size() {
        return requests.size();
    }

    List<SeatRequest> requests() {
        return List.copyOf(requests);
    }

    Set<MeetupId> meetups() {
        return requests.stream().map(SeatRequest::meetupId).collect(Collectors.toSet());
    }

    void add(List<SeatRequest> latecomers) {
        requests.addAll(latecomers);
    }

    /** Completes all requests without an answer with the failure. */
    void fail(Throwable failure) {
        requests.forEach(request -> request.answer().completeExceptionally(failure));
    }
}
