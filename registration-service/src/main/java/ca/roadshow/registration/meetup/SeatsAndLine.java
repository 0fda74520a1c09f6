package ca.roadshow.registration.meetup;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who sits and who waits, in order. Holds ids and party sizes only; changes only by what has happened. */
final class SeatsAndLine {

    /**
     * One party with a seat or a place in line.
     *
     * @param lastLinkAt when its link was last sent or asked for
     * @param repeats how often the person asked again
     */
    record Party(
            String rsvpId,
            String addressId,
            int size,
            boolean seated,
            @Nullable String requestKey,
            Instant lastLinkAt,
            int repeats) {

        Party promoted() {
            return new Party(rsvpId, addressId, size, true, requestKey, lastLinkAt, repeats);
        }

        Party repeatedAt(Instant at) {
            return new Party(rsvpId, addressId, size, seated, requestKey, at, repeats + 1);
        }
    }

    private int capacity;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, String> rsvpOfAddress = new HashMap<>();
    private final LinkedHashMap<String, Integer> line = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private int taken;

    SeatsAndLine(int capacity) {
        this.capacity = capacity;
    }

    int capacity() {
        return capacity;
    }

    void resize(int seats) {
        capacity = seats;
    }

    /** Below 0 where fewer seats are left than were given out. */
    int free() {
        return capacity - taken;
    }

    /** Parties in line. */
    int waiting() {
        return line.size();
    }

    Optional<Party> of(RsvpId rsvpId) {
        return Optional.ofNullable(parties.get(rsvpId.value()));
    }

    Optional<Party> ofAddress(String addressId) {
        return Optional.ofNullable(rsvpOfAddress.get(addressId)).map(parties::get);
    }

    /** Of those who could sit at all. */
    Optional<Party> firstInLine() {
        return line.entrySet().stream()
                .filter(waiting -> waiting.getValue() <= capacity)
                .findFirst()
                .map(waiting -> parties.get(waiting.getKey()));
    }

    boolean wasCancelled(RsvpId rsvpId) {
        return cancelled.contains(rsvpId.value());
    }

    /** Place in line in parties, from 1; absent for who sits. */
    @Nullable
    Integer positionOf(Party party) {
        if (party.seated()) {
            return null;
        }
        var position = 1;
        for (var waiting : line.keySet()) {
            if (waiting.equals(party.rsvpId())) {
                return position;
            }
            position++;
        }
        throw new IllegalStateException(party.rsvpId() + " neither sits nor waits");
    }

    void join(Party party) {
        parties.put(party.rsvpId(), party);
        rsvpOfAddress.put(party.addressId(), party.rsvpId());
        if (party.seated()) {
            taken += party.size();
        } else {
            line.put(party.rsvpId(), party.size());
        }
    }

    void promote(String rsvpId) {
        parties.computeIfPresent(rsvpId, (_, party) -> party.promoted());
        var size = line.remove(rsvpId);
        taken += size == null ? 0 : size;
    }

    void leave(String rsvpId) {
        var party = parties.remove(rsvpId);
        if (party != null) {
            rsvpOfAddress.remove(party.addressId());
            line.remove(rsvpId);
            taken -= party.seated() ? party.size() : 0;
        }
        cancelled.add(rsvpId);
    }

    void repeat(String rsvpId, Instant at) {
        parties.computeIfPresent(rsvpId, (_, party) -> party.repeatedAt(at));
    }

    /** Seated parties in no order, then the line in its order: enough to rebuild all of it. */
    List<Party> inOrder() {
        var seated = parties.values().stream().filter(Party::seated);
        return Stream.concat(seated, line.keySet().stream().map(parties::get)).toList();
    }

    List<String> cancelledIds() {
        return cancelled.stream().sorted().toList();
    }

    void recall(List<Party> known, List<String> cancelledIds) {
        known.forEach(this::join);
        cancelled.addAll(cancelledIds);
    }
}
