package ca.roadshow.registration.seatqueue;

import ca.roadshow.registration.meetup.MeetupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of one transaction. Only its drain uses it. */
final class SeatBatch {

    private final List<SeatRequest> requests;
    private final boolean open;

    private SeatBatch(List<SeatRequest> requests, boolean open) {
        this.requests = new ArrayList<>(requests);
        this.open = open;
    }

    /** A batch that others may join until it is decided. */
    static SeatBatch open(List<SeatRequest> requests) {
        return new SeatBatch(requests, true);
    }

    /** A request that is decided alone, so that its failure fails no other. */
    static SeatBatch alone(SeatRequest request) {
        return new SeatBatch(List.of(request), false);
    }

    /** Only for one meetup: the locks of several are taken in order. */
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

    /** Answers all that have no answer yet. */
    void fail(Throwable failure) {
        requests.forEach(request -> request.answer().completeExceptionally(failure));
    }
}
