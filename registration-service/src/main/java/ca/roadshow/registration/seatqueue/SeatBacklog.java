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

    /** Returns the requests that no drain will take any more. */
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
     * The next batch, with requests of each meetup in turn that no other batch has. {@link #finished} must be called for it. If it is
     * empty, the drain that asked for it has ended.
     */
    SeatBatch drain() {
        lock.lock();
        try {
            var next = new ArrayList<SeatRequest>();
            for (var meetup : List.copyOf(waiting.keySet())) {
                if (next.size() < properties.batch() && !busy.contains(meetup)) {
                    take(meetup, next);
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

    /** Adds the requests that have come since, to a batch for one meetup. They are then only in the batch. */
    void join(SeatBatch batch) {
        lock.lock();
        try {
            var all = new ArrayList<>(batch.requests());
            take(batch.meetups().iterator().next(), all);
            batch.add(all.subList(batch.size(), all.size()));
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

    /** Whether no batch had taken it, so that nothing was done and nothing will be. */
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

    private void take(MeetupId meetup, List<SeatRequest> next) {
        var queue = waiting.remove(meetup);
        while (queue != null && !queue.isEmpty() && next.size() < properties.batch()) {
            next.add(queue.remove());
        }
        if (queue != null && !queue.isEmpty()) {
            waiting.put(meetup, queue);
        }
    }
}
