package ca.roadshow.benchmark.rush;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks the result of many concurrent RSVPs of single people: all seats are given, the other people are in line in the order of
 * acceptance, each person is stored once, and each response equals the stored RSVP.
 */
public final class FairLine {

    /** Thrown if a check fails; the figures of the run are then meaningless. */
    public static final class Unfair extends IllegalStateException {

        Unfair(String what) {
            super(what);
        }
    }

    private final List<Standing> stored;
    private final int seats;

    /** @param stored everything stored about a meetup, in the order of acceptance */
    public FairLine(List<Standing> stored, int seats) {
        this.stored = List.copyOf(stored);
        this.seats = seats;
    }

    /** @throws Unfair if a check fails */
    public void check(Collection<Answered> answered) {
        noDuplicates();
        seatsFirst();
        var told = byRsvp(answered);
        var waiting = 0;
        for (var standing : stored) {
            var answer = Objects.requireNonNull(told.get(standing.rsvpId())).answer();
            var position = standing.seated() ? 0 : ++waiting;
            require(
                    answer.position() == position,
                    standing.rsvpId() + " was told " + answer.position() + " and has " + position);
        }
        inOrderOfTime(told);
    }

    private void noDuplicates() {
        var people = new HashSet<String>();
        stored.forEach(
                standing -> require(people.add(standing.person()), standing.rsvpId() + " is the second of one person"));
    }

    private void seatsFirst() {
        for (var at = 0; at < stored.size(); at++) {
            var standing = stored.get(at);
            require(
                    standing.seated() == at < seats,
                    standing.rsvpId() + " is number " + (at + 1) + " for " + seats + " seats and "
                            + (standing.seated() ? "has one" : "has none"));
        }
    }

    private Map<String, Answered> byRsvp(Collection<Answered> answered) {
        var told = new HashMap<String, Answered>();
        answered.forEach(each -> require(
                told.put(each.answer().rsvpId(), each) == null, each.answer().rsvpId() + " was given to two people"));
        require(told.size() == stored.size(), told.size() + " were answered and " + stored.size() + " are stored");
        stored.forEach(standing ->
                require(told.containsKey(standing.rsvpId()), standing.rsvpId() + " is stored and was not answered"));
        return told;
    }

    /** A person whose request started after another one's response must not stand before that person. */
    private void inOrderOfTime(Map<String, Answered> told) {
        var firstAnswer = Long.MAX_VALUE;
        for (var standing : stored.reversed()) {
            var own = Objects.requireNonNull(told.get(standing.rsvpId()));
            require(own.askedAt() <= firstAnswer, standing.rsvpId() + " asked later than one behind was answered");
            firstAnswer = Math.min(firstAnswer, own.answeredAt());
        }
    }

    private static void require(boolean fair, String otherwise) {
        if (!fair) {
            throw new Unfair(otherwise);
        }
    }
}
