package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the latest round of assignments from its stored events. */
@Component
class AssignmentRounds {

    /**
     * The latest round.
     *
     * @param failed open parts whose event is a dead letter
     */
    record Latest(AssignmentRound round, Set<Integer> failed) {

        /** Returns the number of reviews in failed parts. */
        int reviewsThatFailed() {
            return failed.stream()
                    .mapToInt(part -> round.open().getOrDefault(part, Set.of()).size())
                    .sum();
        }
    }

    private final EventStore store;
    private final JdbcClient jdbc;

    AssignmentRounds(EventStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    Latest latest(AssignmentId id) {
        var round = AssignmentRound.NONE;
        var parts = new HashMap<Long, Integer>();
        var events = store.readEvents(id.value());
        while (events.hasNext()) {
            var next = events.next();
            var event = (AssignmentEvent) next.getPayload();
            if (event instanceof AssignmentsPlanned planned) {
                if (planned.round() != round.number()) {
                    parts.clear();
                }
                parts.put(next.getSequenceNumber(), planned.part());
            }
            round = round.after(event);
        }
        return new Latest(round, round.open().isEmpty() ? Set.of() : failed(id, round, parts));
    }

    /**
     * Finds the failed parts.
     *
     * @param parts of the round, by the sequence number of their event
     */
    private Set<Integer> failed(AssignmentId id, AssignmentRound round, Map<Long, Integer> parts) {
        var failed = new HashSet<Integer>();
        jdbc.sql("select sequencenumber from deadletterentry where processinggroup = ? and aggregateidentifier = ?")
                .params(WhenAssignmentsPlannedThenAssign.GROUP, id.value())
                .query(row -> {
                    var part = parts.get(row.getLong(1));
                    if (part != null && round.open().containsKey(part)) {
                        failed.add(part);
                    }
                });
        return Set.copyOf(failed);
    }
}
