package ca.roadshow.registration.meetup;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

        RsvpStatus status() {
            return seated ? RsvpStatus.CONFIRMED : RsvpStatus.WAITLISTED;
        }

        Party ofSize(int people) {
            return new Party(rsvpId, addressId, people, seated, requestKey, lastLinkAt, repeats);
        }

        Party repeatedAt(Instant at) {
            return new Party(rsvpId, addressId, size, seated, requestKey, at, repeats + 1);
        }
    }

    private int capacity;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, String> rsvpOfAddress = new HashMap<>();
    private final Line line = new Line();
    private final Set<String> knownToBeHeld = new HashSet<>();
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
        return line.length();
    }

    Optional<Party> of(RsvpId rsvpId) {
        return Optional.ofNullable(parties.get(rsvpId.value()));
    }

    Optional<Party> ofAddress(String addressId) {
        return Optional.ofNullable(rsvpOfAddress.get(addressId)).map(parties::get);
    }

    /** Of those that are not larger and were passed over at least that often. */
    Optional<Party> firstInLine(int largest, int passes) {
        return line.first(largest, passes).map(parties::get);
    }

    /** Of two who wait. */
    boolean isBefore(Party party, Party other) {
        return line.isBefore(party.rsvpId(), other.rsvpId());
    }

    boolean isKnownToBeHeld(Party party) {
        return knownToBeHeld.contains(party.rsvpId());
    }

    boolean wasCancelled(RsvpId rsvpId) {
        return cancelled.contains(rsvpId.value());
    }

    /** Place in line in parties, from 1; absent for who sits. */
    @Nullable
    Integer positionOf(Party party) {
        return party.seated() ? null : Integer.valueOf(line.position(party.rsvpId()));
    }

    /** A newcomer with a seat has passed over everyone in line. */
    void join(Party party) {
        parties.put(party.rsvpId(), party);
        rsvpOfAddress.put(party.addressId(), party.rsvpId());
        if (party.seated()) {
            taken += party.size();
            line.passAll();
        } else {
            line.append(new Line.Waiting(party.rsvpId(), party.size(), 0));
        }
    }

    void promote(String rsvpId) {
        var party = parties.get(rsvpId);
        if (party != null && !party.seated()) {
            parties.put(rsvpId, party.promoted());
            taken += party.size();
            line.passBefore(rsvpId);
            leaveLine(rsvpId);
        }
    }

    void resize(String rsvpId, int size) {
        var party = parties.get(rsvpId);
        if (party == null) {
            return;
        }
        parties.put(rsvpId, party.ofSize(size));
        var grows = size > party.size();
        if (party.seated()) {
            taken += size - party.size();
            if (grows) {
                line.passAll();
            }
        } else {
            line.resize(rsvpId, size, grows ? 0 : line.passes(rsvpId));
            if (grows) {
                knownToBeHeld.remove(rsvpId);
            }
        }
    }

    void move(String rsvpId, int position) {
        if (line.holds(rsvpId)) {
            line.move(rsvpId, position);
        }
    }

    void hold(String rsvpId) {
        knownToBeHeld.add(rsvpId);
    }

    private void leaveLine(String rsvpId) {
        line.remove(rsvpId);
        knownToBeHeld.remove(rsvpId);
    }

    void leave(String rsvpId) {
        var party = parties.remove(rsvpId);
        if (party != null) {
            rsvpOfAddress.remove(party.addressId());
            leaveLine(rsvpId);
            taken -= party.seated() ? party.size() : 0;
        }
        cancelled.add(rsvpId);
    }

    void repeat(String rsvpId, Instant at) {
        parties.computeIfPresent(rsvpId, (_, party) -> party.repeatedAt(at));
    }

    /** Seated parties in no order, then the line in its order. */
    List<Party> inOrder() {
        var seated = parties.values().stream().filter(Party::seated);
        var waiting = line.inOrder().stream().flatMap(each -> of(new RsvpId(each.rsvpId())).stream());
        return Stream.concat(seated, waiting).toList();
    }

    List<String> cancelledIds() {
        return cancelled.stream().sorted().toList();
    }

    /** How often those in line were passed over who were at all. */
    Map<String, Integer> passes() {
        return line.inOrder().stream()
                .filter(each -> each.passes() > 0)
                .collect(Collectors.toMap(Line.Waiting::rsvpId, Line.Waiting::passes, Math::max, TreeMap::new));
    }

    List<String> heldIds() {
        return knownToBeHeld.stream().sorted().toList();
    }

    static SeatsAndLine recalled(MeetupState state) {
        var seats = new SeatsAndLine(state.capacity());
        state.parties().forEach(seats::join);
        seats.cancelled.addAll(state.cancelled());
        Optional.ofNullable(state.passes())
                .orElse(Map.of())
                .forEach((rsvpId, passes) -> seats.of(new RsvpId(rsvpId))
                        .ifPresent(party -> seats.line.resize(rsvpId, party.size(), passes)));
        Optional.ofNullable(state.held()).ifPresent(seats.knownToBeHeld::addAll);
        return seats;
    }
}
