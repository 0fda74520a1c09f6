package ca.roadshow.benchmark.rush;

import java.util.List;
import java.util.stream.IntStream;

/** The median of several rounds, with the smallest and the largest value. */
public record Spread(double median, double least, double most) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /** Divides each round by the neighbouring round of the other side, so that a slowdown of both cancels out. */
    public static Spread ratio(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException("Rounds are compared in pairs");
        }
        return of(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }
}
