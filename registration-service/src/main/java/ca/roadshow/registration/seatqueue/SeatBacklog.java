package ca.roadshow.registration.seatqueue;

import ca.roadshow.registration.meetup.MeetupId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The only owner of the requests that no transaction has taken yet: a bounded queue per meetup. Several threads append,
 * several drain; a meetup is in one batch at a time. Calls no other class.
 */
@Component
final class SeatBacklog {

    enum Appended {
        /** The queue of the meetup is full; the request was not appended. */
        FULL,
        /** A running drain takes the request. */
        WAITS,
        /** The caller must start a drain, or report {@link #drainNotStarted}. */
        NEEDS_DRAIN
    }

    private final SeatProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MeetupId, Queue<SeatRequest>> waiting = new LinkedHashMap<>();
    private final Set<MeetupId> busy = new HashSet<>();
    private int drains;

    SeatBacklog(SeatProperties properties) {
        this.properties = properties;
    }

    Appended append(SeatRequest request) {
        lock.lock();
        try {
            var queue = waiting.computeIfAbsent(request.meetupId(), _ -> new ArrayDeque<>());
            if (queue.size() >= properties.queue()) {
                return Appended.FULL;
            }
            queue.add(request);
            if (drains < properties.drains() && !busy.contains(request.meetupId())) {
                drains++;
                return Appended.NEEDS_DRAIN;
            }
            return Appended.WAITS;
        } finally {
            lock.unlock();
        }
    }

    /** Reports that the caller could not start a drain. Removes and returns all requests if no other drain runs. */
    List<SeatRequest> drainNotStarted() {
        lock.lock();
        try {
            drains--;
            if (drains > 0) {
                return List.of();
            }
            var left = waiting.values().stream().flatMap(Queue::stream).toList();
            waiting.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the next batch, with requests of all meetups that are in no other batch. The caller must then call {@link #finished}.
     * An empty batch means that the caller must end.
     */
    SeatBatch drain() {
        lock.lock();
        try {
            var next = new ArrayList<SeatRequest>();
            for (var meetup : List.copyOf(waiting.keySet())) {
                if (!busy.contains(meetup)) {
                    next.addAll(take(meetup, properties.batch() - next.size()));
                }
            }
            if (next.isEmpty()) {
                drains--;
            }
            var batch = SeatBatch.open(next);
            busy.addAll(batch.meetups());
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Moves the requests that arrived meanwhile to a batch for one meetup. */
    void join(SeatBatch batch) {
        lock.lock();
        try {
            batch.add(take(batch.meetups().iterator().next(), properties.batch() - batch.size()));
        } finally {
            lock.unlock();
        }
    }

    void finished(SeatBatch batch) {
        lock.lock();
        try {
            busy.removeAll(batch.meetups());
        } finally {
            lock.unlock();
        }
    }

    /** Removes a request that is in no batch. Returns false if a batch has taken it, so that its outcome is unknown. */
    boolean withdraw(SeatRequest request) {
        lock.lock();
        try {
            var queue = waiting.get(request.meetupId());
            return queue != null && queue.remove(request);
        } finally {
            lock.unlock();
        }
    }

    int waitingAt(MeetupId meetup) {
        lock.lock();
        try {
            var queue = waiting.get(meetup);
            return queue == null ? 0 : queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Removes up to {@code most} requests of a meetup. If some are left, all other meetups come first in the next batch. */
    private List<SeatRequest> take(MeetupId meetup, int most) {
        var taken = new ArrayList<SeatRequest>();
        var queue = most > 0 ? waiting.remove(meetup) : null;
        if (queue == null) {
            return taken;
        }
        while (!queue.isEmpty() && taken.size() < most) {
            taken.add(queue.remove());
        }
        if (!queue.isEmpty()) {
            waiting.put(meetup, queue);
        }
        return taken;
    }
}
