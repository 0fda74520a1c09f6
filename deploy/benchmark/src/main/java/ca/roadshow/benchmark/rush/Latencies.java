package ca.roadshow.benchmark.rush;

import java.util.Collection;
import org.HdrHistogram.Histogram;

/** Percentiles of response times, in milliseconds. */
public record Latencies(double p50, double p99) {

    private static final int DIGITS = 3;
    private static final double NANOS = 1_000_000;

    public static Latencies of(Collection<Answered> answered) {
        var histogram = new Histogram(DIGITS);
        answered.forEach(each -> histogram.recordValue(each.nanos()));
        return new Latencies(histogram.getValueAtPercentile(50) / NANOS, histogram.getValueAtPercentile(99) / NANOS);
    }
}
