package ca.roadshow.cfp.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Computes the day of the example conference: the second Thursday of the next June that is at least ninety days away. */
final class ConferenceDay {

    private static final int DAYS_AHEAD = 90;

    private ConferenceDay() {}

    static LocalDate after(LocalDate today) {
        var thisYear = in(today.getYear());
        return thisYear.isBefore(today.plusDays(DAYS_AHEAD)) ? in(today.getYear() + 1) : thisYear;
    }

    private static LocalDate in(int year) {
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.THURSDAY));
    }
}
