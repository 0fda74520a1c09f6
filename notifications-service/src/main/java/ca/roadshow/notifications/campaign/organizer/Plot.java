package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.sending.CampaignHistory.Moment;
import ca.roadshow.notifications.campaign.sending.MailState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The number of mails in one state over time, as a line with its own scale.
 *
 * @param points of an SVG polyline, in a box of {@link #WIDTH} and {@link #HEIGHT}
 * @param last the latest number
 */
record Plot(MailState state, String points, long last) {

    static final int WIDTH = 300;
    static final int HEIGHT = 80;

    /** Distance from the edge of the box in pixels, so that the line is not cut off. */
    private static final int EDGE = 2;

    /** Returns a plot for each state that matters while a campaign is sent; none if there are fewer than two moments. */
    static List<Plot> of(List<Moment> moments) {
        if (moments.size() < 2) {
            return List.of();
        }
        return List.of(
                of(MailState.ACCEPTED, moments, Moment::accepted),
                of(MailState.DEFERRED, moments, Moment::deferred),
                of(MailState.FAILED, moments, Moment::failed),
                of(MailState.UNSUBSCRIBED, moments, Moment::unsubscribed));
    }

    /**
     * Returns the last moment of each minute, because the table shows minutes. Returns at most {@code most} moments, including
     * the first and the last.
     */
    static List<Moment> rows(List<Moment> moments, int most) {
        var byMinute = new TreeMap<Instant, Moment>();
        moments.forEach(moment -> byMinute.put(moment.at().truncatedTo(ChronoUnit.MINUTES), moment));
        var minutes = List.copyOf(byMinute.values());
        if (minutes.size() <= most) {
            return minutes;
        }
        return IntStream.range(0, most)
                .mapToObj(row -> minutes.get(row * (minutes.size() - 1) / (most - 1)))
                .toList();
    }

    private static Plot of(MailState state, List<Moment> moments, ToLongFunction<Moment> number) {
        var start = moments.getFirst().at();
        var period = Math.max(1, Duration.between(start, moments.getLast().at()).toMillis());
        var most = Math.max(1, moments.stream().mapToLong(number).max().orElse(1));
        var points = moments.stream()
                .map(moment -> point(
                        (double) Duration.between(start, moment.at()).toMillis() / period,
                        (double) number.applyAsLong(moment) / most))
                .collect(Collectors.joining(" "));
        return new Plot(state, points, number.applyAsLong(moments.getLast()));
    }

    /**
     * Formats a point.
     *
     * @param x from 0 to 1
     * @param y from 0 to 1
     */
    private static String point(double x, double y) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", EDGE + x * (WIDTH - 2 * EDGE), HEIGHT - EDGE - y * (HEIGHT - 2 * EDGE));
    }
}
