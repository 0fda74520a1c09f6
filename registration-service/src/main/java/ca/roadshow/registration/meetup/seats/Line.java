package ca.roadshow.registration.meetup.seats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parties in line, in order, with the number of times each was passed over. A segment tree over all places given
 * out so far: operations take logarithmic time. Only a move, and growing the arrays, rebuild the tree.
 */
final class Line {

    /** One party in line. */
    record Waiting(String rsvpId, int size, int passes) {}

    private static final int SIZES = PartySize.LARGEST;
    private static final int FEWEST_PLACES = 16;
    /** Marks a leaf without a party. Stays below any real count, however many passes are added to it. */
    private static final int NOBODY = Integer.MIN_VALUE / 2;

    private final Map<String, Integer> placeOf = new HashMap<>();
    private @Nullable String[] idAt = new String[FEWEST_PLACES];
    private int[] sizeAt = new int[FEWEST_PLACES];
    private int used;

    /** Parties below each node. The root is 1, the children of n are 2n and 2n + 1, and the places are the leaves. */
    private int[] count = {};

    /** By party size and node: the highest number of passes among the parties of that size below the node. */
    private int[][] most = {};

    /** By node: passes that are not yet added to the children. */
    private int[] owed = {};

    Line() {
        rebuild(List.of());
    }

    int length() {
        return placeOf.size();
    }

    boolean holds(String rsvpId) {
        return placeOf.containsKey(rsvpId);
    }

    void append(Waiting party) {
        if (used == idAt.length) {
            rebuild(inOrder());
        }
        var place = used++;
        idAt[place] = party.rsvpId();
        sizeAt[place] = party.size();
        placeOf.put(party.rsvpId(), place);
        put(place, party.size(), party.passes());
    }

    void remove(String rsvpId) {
        var place = placeOf.remove(rsvpId);
        if (place != null) {
            idAt[place] = null;
            sizeAt[place] = 0;
            put(place, 0, NOBODY);
        }
    }

    /** Changes the size of a party and its passes. It keeps its place. */
    void resize(String rsvpId, int size, int passes) {
        var place = placeOf.getOrDefault(rsvpId, -1);
        if (place >= 0) {
            sizeAt[place] = size;
            put(place, size, passes);
        }
    }

    /** Excludes a party from {@link #first} until it is taken back. It keeps its place. */
    void setAside(String rsvpId) {
        resize(rsvpId, sizeAt[placeOf.getOrDefault(rsvpId, 0)], NOBODY);
    }

    /** Includes a party again, without passes. */
    void takeBack(String rsvpId) {
        resize(rsvpId, sizeAt[placeOf.getOrDefault(rsvpId, 0)], 0);
    }

    /** Moves a party to a position, counted from 1. */
    void move(String rsvpId, int position) {
        var parties = inOrder();
        var from = position(rsvpId) - 1;
        parties.add(position - 1, parties.remove(from));
        rebuild(parties);
    }

    /** The position of a party, counted in parties from 1. */
    int position(String rsvpId) {
        var node = leaf(placeOf.getOrDefault(rsvpId, -1));
        var before = 0;
        for (; node > 1; node /= 2) {
            before += node % 2 == 1 ? count[node - 1] : 0;
        }
        return before + 1;
    }

    int passes(String rsvpId) {
        var place = placeOf.getOrDefault(rsvpId, -1);
        var passes = 0;
        var leaf = leaf(place);
        for (var node = leaf / 2; node >= 1; node /= 2) {
            passes += owed[node];
        }
        return passes + most[sizeAt[place] - 1][leaf];
    }

    /** Adds a pass to every party, after a party that was not in line was seated. */
    void passAll() {
        if (length() > 0) {
            add(1, 1);
        }
    }

    /** Adds a pass to every party before this one, which is being seated. */
    void passBefore(String rsvpId) {
        var place = placeOf.getOrDefault(rsvpId, -1);
        if (place >= 0) {
            passBefore(1, 0, idAt.length, place);
        }
    }

    /** Returns the first party with at most that size and at least that many passes. */
    Optional<String> first(int largest, int passes) {
        var node = 1;
        if (!has(node, largest, passes)) {
            return Optional.empty();
        }
        while (node < idAt.length) {
            handDown(node);
            node = has(2 * node, largest, passes) ? 2 * node : 2 * node + 1;
        }
        return Optional.ofNullable(idAt[node - idAt.length]);
    }

    boolean isBefore(String rsvpId, String other) {
        return placeOf.getOrDefault(rsvpId, -1) < placeOf.getOrDefault(other, -1);
    }

    Comparator<String> inReverse() {
        return Comparator.comparing(rsvpId -> placeOf.getOrDefault(rsvpId, -1), Comparator.reverseOrder());
    }

    /** Returns the parties in order, as a new list. */
    List<Waiting> inOrder() {
        var parties = new ArrayList<Waiting>(length());
        for (var place = 0; place < used; place++) {
            var id = idAt[place];
            if (id != null) {
                parties.add(new Waiting(id, sizeAt[place], passes(id)));
            }
        }
        return parties;
    }

    private boolean has(int node, int largest, int passes) {
        return IntStream.range(0, Math.min(largest, SIZES)).anyMatch(size -> most[size][node] >= passes);
    }

    private int leaf(int place) {
        if (place < 0) {
            throw new IllegalStateException("The party is not in line");
        }
        return idAt.length + place;
    }

    private void put(int place, int size, int passes) {
        var leaf = leaf(place);
        for (var level = Integer.numberOfTrailingZeros(idAt.length); level > 0; level--) {
            handDown(leaf >> level);
        }
        set(leaf, size, passes);
        for (var node = leaf / 2; node >= 1; node /= 2) {
            sum(node);
        }
    }

    private void set(int leaf, int size, int passes) {
        count[leaf] = size == 0 ? 0 : 1;
        for (var each = 0; each < SIZES; each++) {
            most[each][leaf] = each == size - 1 ? passes : NOBODY;
        }
    }

    /** Adds a pass to every place before {@code place} among those from {@code low} to below {@code high}. */
    private void passBefore(int node, int low, int high, int place) {
        if (count[node] == 0 || place <= low) {
            return;
        }
        if (place >= high) {
            add(node, 1);
            return;
        }
        handDown(node);
        var middle = (low + high) / 2;
        passBefore(2 * node, low, middle, place);
        passBefore(2 * node + 1, middle, high, place);
        sum(node);
    }

    private void add(int node, int passes) {
        for (var size : most) {
            size[node] += passes;
        }
        if (node < idAt.length) {
            owed[node] += passes;
        }
    }

    private void handDown(int node) {
        if (owed[node] > 0) {
            add(2 * node, owed[node]);
            add(2 * node + 1, owed[node]);
            owed[node] = 0;
        }
    }

    private void sum(int node) {
        count[node] = count[2 * node] + count[2 * node + 1];
        for (var size : most) {
            size[node] = Math.max(size[2 * node], size[2 * node + 1]);
        }
    }

    private void rebuild(List<Waiting> parties) {
        var places = FEWEST_PLACES;
        while (places < 2 * parties.size()) {
            places *= 2;
        }
        idAt = new String[places];
        sizeAt = new int[places];
        count = new int[2 * places];
        owed = new int[places];
        most = new int[SIZES][2 * places];
        for (var size : most) {
            Arrays.fill(size, NOBODY);
        }
        used = 0;
        for (var party : parties) {
            idAt[used] = party.rsvpId();
            sizeAt[used] = party.size();
            placeOf.put(party.rsvpId(), used);
            set(places + used, party.size(), party.passes());
            used++;
        }
        for (var node = places - 1; node >= 1; node--) {
            sum(node);
        }
    }
}
