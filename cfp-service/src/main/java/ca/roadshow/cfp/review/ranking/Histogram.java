package ca.roadshow.cfp.review.ranking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number of proposals by mean score, as a stepped line.
 *
 * @param points of an SVG polyline, in a box of {@link #WIDTH} and {@link #HEIGHT}
 * @param counts from the lowest scores to the highest
 */
record Histogram(String points, List<Integer> counts) {

    static final int WIDTH = 300;
    static final int HEIGHT = 80;

    /** Distance from the edge of the box in pixels, so that the line is not cut off. */
    private static final int EDGE = 2;

    static Histogram of(List<Integer> counts) {
        var most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        var points = IntStream.range(0, counts.size())
                .mapToObj(step -> point(step, counts.size(), counts.get(step), most) + " "
                        + point(step + 1, counts.size(), counts.get(step), most))
                .collect(Collectors.joining(" "));
        return new Histogram(points, List.copyOf(counts));
    }

    private static String point(int step, int steps, int count, int most) {
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f",
                EDGE + (double) step / steps * (WIDTH - 2 * EDGE),
                HEIGHT - EDGE - (double) count / most * (HEIGHT - 2 * EDGE));
    }
}
