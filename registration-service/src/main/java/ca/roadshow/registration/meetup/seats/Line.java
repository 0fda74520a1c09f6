package ca.roadshow.registration.meetup.seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parties in line, in order, with the number of times each was passed over. A position is found by binary search;
 * passing parties over and leaving the line take time proportional to the length of the line.
 */
final class Line {

    /** One party in line. */
    record Waiting(String rsvpId, int size, int passes) {}

    /** Marks a party that is set aside. Stays below any real count, however many passes are added to it. */
    private static final int SET_ASIDE = Integer.MIN_VALUE / 2;

    /** Places grow along the line, so that a party keeps its place when others leave. */
    private record Entry(int place, Waiting party) {

        private Entry with(int size, int passes) {
            return new Entry(place, new Waiting(party.rsvpId(), size, passes));
        }

        private Entry passed() {
            return with(party.size(), party.passes() + 1);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> placeOf = new HashMap<>();

    int length() {
        return entries.size();
    }

    boolean holds(String rsvpId) {
        return placeOf.containsKey(rsvpId);
    }

    void append(Waiting party) {
        var place = entries.isEmpty() ? 0 : entries.getLast().place() + 1;
        entries.add(new Entry(place, party));
        placeOf.put(party.rsvpId(), place);
    }

    void remove(String rsvpId) {
        if (holds(rsvpId)) {
            entries.remove(index(rsvpId));
            placeOf.remove(rsvpId);
        }
    }

    /** Changes the size of a party and its passes. It keeps its place. */
    void resize(String rsvpId, int size, int passes) {
        if (holds(rsvpId)) {
            var index = index(rsvpId);
            entries.set(index, entries.get(index).with(size, passes));
        }
    }

    /** Excludes a party from {@link #first} until it is taken back. It keeps its place. */
    void setAside(String rsvpId) {
        setPasses(rsvpId, SET_ASIDE);
    }

    /** Includes a party again, without passes. */
    void takeBack(String rsvpId) {
        setPasses(rsvpId, 0);
    }

    /** Moves a party to a position, counted from 1. */
    void move(String rsvpId, int position) {
        var parties = new ArrayList<>(inOrder());
        parties.add(position - 1, parties.remove(index(rsvpId)));
        entries.clear();
        parties.forEach(this::append);
    }

    /** The position of a party, counted in parties from 1. */
    int position(String rsvpId) {
        return index(rsvpId) + 1;
    }

    int passes(String rsvpId) {
        return entries.get(index(rsvpId)).party().passes();
    }

    /** Adds a pass to every party, after a party that was not in line was seated. */
    void passAll() {
        entries.replaceAll(Entry::passed);
    }

    /** Adds a pass to every party before this one, which is being seated. */
    void passBefore(String rsvpId) {
        if (holds(rsvpId)) {
            entries.subList(0, index(rsvpId)).replaceAll(Entry::passed);
        }
    }

    /** Returns the first party with at most that size and at least that many passes. */
    Optional<String> first(int largest, int passes) {
        for (var entry : entries) {
            if (entry.party().size() <= largest && entry.party().passes() >= passes) {
                return Optional.of(entry.party().rsvpId());
            }
        }
        return Optional.empty();
    }

    boolean isBefore(String rsvpId, String other) {
        return place(rsvpId) < place(other);
    }

    Comparator<String> inReverse() {
        return Comparator.comparingInt(this::place).reversed();
    }

    /** Returns the parties in order, as a new list. */
    List<Waiting> inOrder() {
        return entries.stream().map(Entry::party).toList();
    }

    private void setPasses(String rsvpId, int passes) {
        if (holds(rsvpId)) {
            resize(rsvpId, entries.get(index(rsvpId)).party().size(), passes);
        }
    }

    private int place(String rsvpId) {
        return placeOf.getOrDefault(rsvpId, -1);
    }

    private int index(String rsvpId) {
        var sought = new Entry(place(rsvpId), new Waiting(rsvpId, 0, 0));
        var index = Collections.binarySearch(entries, sought, Comparator.comparingInt(Entry::place));
        if (index < 0) {
            throw new IllegalStateException("The party is not in line");
        }
        return index;
    }
}
