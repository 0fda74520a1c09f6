package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The form fields of the time to send, not parsed.
 *
 * @param at local date and time in {@code zone}, such as {@code 2027-03-01T09:00}
 * @param atOffset such as {@code -04:00}; chooses between two hours with the same local time when clocks are set back
 */
record SendingTime(
        @Nullable String at,
        @Nullable String zone,
        @Nullable String atOffset) {

    record Read(Instant at, ZoneId zone) {}

    /**
     * Parses the time.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 with the errors of the fields
     */
    Read read() {
        var reader = reader();
        var in = reader.times().zone("zone", zone);
        var moment = in.flatMap(found -> reader.times().moment("at", at, found, atOffset, null));
        reader.finish();
        return new Read(moment.orElseThrow(), in.orElseThrow());
    }

    /**
     * Returns the time in milliseconds, because the view stores microseconds.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 if the database cannot store the time
     */
    static Instant bounded(Instant at) {
        var reader = reader();
        var bounded = reader.times().bounded("at", at);
        reader.finish();
        return bounded.orElseThrow().truncatedTo(ChronoUnit.MILLIS);
    }

    private static FormReader reader() {
        return new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    }
}
