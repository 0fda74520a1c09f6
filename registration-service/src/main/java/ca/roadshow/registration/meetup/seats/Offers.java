package ca.roadshow.registration.meetup.seats;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parties with an open offer, and those whose offer lapsed. All of them are still in line. */
public final class Offers {

    /**
     * Part of the snapshot.
     *
     * @param until the deadline of each offer, by RSVP id
     * @param lapsed RSVPs that get no offer until they ask for one
     */
    public record State(Map<String, Instant> until, List<String> lapsed) {}

    private final Map<String, Instant> until = new HashMap<>();
    private final Set<String> lapsed = new HashSet<>();

    void make(String rsvpId, Instant deadline) {
        until.put(rsvpId, deadline);
    }

    /** Ends an offer. Returns whether there was one. */
    boolean end(String rsvpId, OfferOutcome outcome) {
        if (outcome == OfferOutcome.LAPSED) {
            lapsed.add(rsvpId);
        }
        return until.remove(rsvpId) != null;
    }

    void forgive(String rsvpId) {
        lapsed.remove(rsvpId);
    }

    Optional<Instant> until(String rsvpId) {
        return Optional.ofNullable(until.get(rsvpId));
    }

    Set<String> asked() {
        return until.keySet();
    }

    boolean lapsed(String rsvpId) {
        return lapsed.contains(rsvpId);
    }

    State state() {
        return new State(new TreeMap<>(until), lapsed.stream().sorted().toList());
    }

    static State of(@Nullable State state) {
        return state == null ? new State(Map.of(), List.of()) : state;
    }
}
