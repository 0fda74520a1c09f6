package ca.roadshow.registration.meetup.seats;

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

/** The parties with seats and the parties in line, in order. Holds ids and party sizes only. Only events change it. */
public final class SeatsAndLine {

    /**
     * Identifies a move, so that a retry is recognized. Not part of the snapshot, because a retry follows within
     * seconds; decision 11 describes the remaining risk.
     */
    private record Move(String rsvpId, Instant at) {}

    /**
     * Part of a meetup's snapshot.
     *
     * @param parties seated parties in no particular order, then the parties in line in order
     * @param passes how often parties in line were passed over, without zeros; absent before revision 3
     * @param held RSVPs in line for which {@code SeatsHeld} was published; absent before revision 3
     * @param offers absent before revision 3
     */
    public record Snapshot(
            int capacity,
            List<Party> parties,
            List<String> cancelled,
            @Nullable Map<String, Integer> passes,
            @Nullable List<String> held,
            Offers.@Nullable State offers) {}

    private int capacity;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, String> rsvpOfAddress = new HashMap<>();
    private final Line line = new Line();
    private final Set<String> knownToBeHeld = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Set<Move> moves = new HashSet<>();
    private final Offers offers = new Offers();
    private int taken;
    private int offered;

    public SeatsAndLine(int capacity) {
        this.capacity = capacity;
    }

    public int capacity() {
        return capacity;
    }

    public void resize(int seats) {
        capacity = seats;
    }

    /** Seats that are neither given nor offered. Negative if the capacity was reduced below their number. */
    public int free() {
        return capacity - taken - offered;
    }

    /** Parties in line. */
    public int waiting() {
        return line.length();
    }

    public Optional<Party> of(RsvpId rsvpId) {
        return Optional.ofNullable(parties.get(rsvpId.value()));
    }

    public Optional<Party> ofAddress(String addressId) {
        return Optional.ofNullable(rsvpOfAddress.get(addressId)).map(parties::get);
    }

    /** Returns the first party in line with at most that size and at least that many passes. */
    public Optional<Party> firstInLine(int largest, int passes) {
        return line.first(largest, passes).map(parties::get);
    }

    /** Whether a party in line is before another one. */
    public boolean isBefore(Party party, Party other) {
        return line.isBefore(party.rsvpId(), other.rsvpId());
    }

    public boolean isKnownToBeHeld(Party party) {
        return knownToBeHeld.contains(party.rsvpId());
    }

    public boolean wasCancelled(RsvpId rsvpId) {
        return cancelled.contains(rsvpId.value());
    }

    /** The position in line, counted in parties from 1; null for a party with seats. */
    public @Nullable Integer positionOf(Party party) {
        return party.seated() ? null : Integer.valueOf(line.position(party.rsvpId()));
    }

    public RsvpStatus statusOf(Party party) {
        if (party.seated()) {
            return RsvpStatus.CONFIRMED;
        }
        return offeredUntil(party).isPresent() ? RsvpStatus.OFFERED : RsvpStatus.WAITLISTED;
    }

    public Optional<Instant> offeredUntil(Party party) {
        return offers.until(party.rsvpId());
    }

    /** Returns the last parties in line that have an open offer, starting from the end. */
    public List<Party> lastAsked(int most) {
        return offers.asked().stream()
                .sorted(line.inReverse())
                .limit(most)
                .flatMap(each -> of(new RsvpId(each)).stream())
                .toList();
    }

    /** Whether the party let an offer lapse and has not asked for another one. */
    public boolean isSilent(Party party) {
        return offers.lapsed(party.rsvpId());
    }

    /** Holds seats for a party in line, which keeps its place. */
    public void offer(String rsvpId, Instant until) {
        var party = parties.get(rsvpId);
        if (party != null && !party.seated()) {
            offers.make(rsvpId, until);
            offered += party.size();
            line.setAside(rsvpId);
            knownToBeHeld.remove(rsvpId);
        }
    }

    public void endOffer(String rsvpId, OfferOutcome outcome) {
        var party = parties.get(rsvpId);
        if (offers.end(rsvpId, outcome) && party != null) {
            offered -= party.size();
        }
    }

    public void rejoin(String rsvpId) {
        offers.forgive(rsvpId);
        line.takeBack(rsvpId);
    }

    /** Adds a party. If it is seated, this counts as a pass for every party in line. */
    public void join(Party party) {
        parties.put(party.rsvpId(), party);
        rsvpOfAddress.put(party.addressId(), party.rsvpId());
        if (party.seated()) {
            taken += party.size();
            line.passAll();
        } else {
            line.append(new Line.Waiting(party.rsvpId(), party.size(), 0));
        }
    }

    public void promote(String rsvpId) {
        var party = parties.get(rsvpId);
        if (party != null && !party.seated()) {
            parties.put(rsvpId, party.promoted());
            taken += party.size();
            line.passBefore(rsvpId);
            leaveLine(rsvpId);
        }
    }

    public void resize(String rsvpId, int size) {
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
            line.resize(rsvpId, size, grows && !isSilent(party) ? 0 : line.passes(rsvpId));
            if (grows) {
                knownToBeHeld.remove(rsvpId);
            }
        }
    }

    public void move(String rsvpId, int position, Instant at) {
        moves.add(new Move(rsvpId, at));
        if (line.holds(rsvpId)) {
            line.move(rsvpId, position);
        }
    }

    /** Whether a request of that time has already moved the party. */
    public boolean wasMoved(RsvpId rsvpId, Instant at) {
        return moves.contains(new Move(rsvpId.value(), at));
    }

    public void hold(String rsvpId) {
        knownToBeHeld.add(rsvpId);
    }

    private void leaveLine(String rsvpId) {
        line.remove(rsvpId);
        offers.forgive(rsvpId);
        knownToBeHeld.remove(rsvpId);
    }

    public void leave(String rsvpId) {
        var party = parties.remove(rsvpId);
        if (party != null) {
            rsvpOfAddress.remove(party.addressId());
            leaveLine(rsvpId);
            taken -= party.seated() ? party.size() : 0;
        }
        cancelled.add(rsvpId);
    }

    public void repeat(String rsvpId, Instant at) {
        parties.computeIfPresent(rsvpId, (_, party) -> party.repeatedAt(at));
    }

    /** Returns seated parties in no particular order, then the parties in line in order. */
    public List<Party> inOrder() {
        var seated = parties.values().stream().filter(Party::seated);
        var waiting = line.inOrder().stream().flatMap(each -> of(new RsvpId(each.rsvpId())).stream());
        return Stream.concat(seated, waiting).toList();
    }

    public List<String> cancelledIds() {
        return cancelled.stream().sorted().toList();
    }

    /** Returns how often parties in line were passed over, without zeros. */
    public Map<String, Integer> passes() {
        return line.inOrder().stream()
                .filter(each -> each.passes() > 0)
                .collect(Collectors.toMap(Line.Waiting::rsvpId, Line.Waiting::passes, Math::max, TreeMap::new));
    }

    public List<String> heldIds() {
        return knownToBeHeld.stream().sorted().toList();
    }

    public Offers.State offers() {
        return offers.state();
    }

    public RsvpStanding standing(RsvpId rsvpId) {
        if (wasCancelled(rsvpId)) {
            return new RsvpStanding.Known(RsvpStatus.CANCELLED, 0, null);
        }
        return of(rsvpId)
                .<RsvpStanding>map(party -> new RsvpStanding.Known(statusOf(party), party.size(), positionOf(party)))
                .orElseGet(RsvpStanding.Unknown::new);
    }

    public static SeatsAndLine recalled(Snapshot state) {
        var seats = new SeatsAndLine(state.capacity());
        state.parties().forEach(seats::join);
        seats.cancelled.addAll(state.cancelled());
        Optional.ofNullable(state.passes())
                .orElse(Map.of())
                .forEach((rsvpId, passes) -> seats.of(new RsvpId(rsvpId))
                        .ifPresent(party -> seats.line.resize(rsvpId, party.size(), passes)));
        Optional.ofNullable(state.held()).ifPresent(seats.knownToBeHeld::addAll);
        var offers = Offers.of(state.offers());
        offers.until().forEach(seats::offer);
        offers.lapsed().forEach(rsvpId -> {
            seats.offers.end(rsvpId, OfferOutcome.LAPSED);
            seats.line.setAside(rsvpId);
        });
        return seats;
    }
}
