package ca.roadshow.web.locale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The time until which something can be done. Midnight belongs to the day that ends. */
public record Deadline(Instant at, ZoneId zone) {

    public boolean isMidnight() {
        return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The last moment of the last day, for texts that show only the day. */
    public Instant last() {
        return isMidnight() ? at.minusSeconds(1) : at;
    }

    public LocalDate day() {
        return last().atZone(zone).toLocalDate();
    }

    /** Days until the last day; zero on that day and later. */
    public long daysLeft(Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day()));
    }
}
