package ca.roadshow.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private final Dates dates = new Dates();

    @ParameterizedTest
    @ValueSource(strings = {"America/Toronto", "America/Halifax", "America/St_Johns"})
    void midnightBelongsToTheDayThatEnds(String place) {
        var zone = ZoneId.of(place);
        var midnight = LocalDateTime.of(2026, 11, 28, 0, 0).atZone(zone).toInstant();
        var deadline = new Deadline(midnight, zone);

        assertThat(deadline.day()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(dates.deadline(midnight, zone, Language.EN))
                .startsWith("Friday, November 27, 2026 at midnight (end of day, ")
                .endsWith(" Time)");
        assertThat(dates.deadline(midnight, zone, Language.FR))
                .startsWith("vendredi 27 novembre 2026 à minuit (fin de la journée, heure de ");
        assertThat(deadline.daysLeft(
                        LocalDateTime.of(2026, 11, 27, 0, 0).atZone(zone).toInstant()))
                .isZero();
        assertThat(deadline.daysLeft(
                        LocalDateTime.of(2026, 11, 26, 23, 59).atZone(zone).toInstant()))
                .isEqualTo(1);
        assertThat(deadline.daysLeft(midnight.plusSeconds(90_000))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T04:59:00Z, America/Toronto, 'Friday, November 27, 2026, 11:59\u00a0p.m. (Eastern Time)'",
        "2026-11-28T05:01:00Z, America/Toronto, 'Saturday, November 28, 2026, 12:01\u00a0a.m. (Eastern Time)'",
        "2026-11-28T05:00:00Z, America/Halifax, 'Saturday, November 28, 2026, 1:00\u00a0a.m. (Atlantic Time)'",
        "2026-11-28T03:30:00Z, America/St_Johns, 'Friday, November 27, 2026 at midnight (end of day, Newfoundland"
                + " Time)'"
    })
    void formatsHourWithZone(Instant at, String zone, String said) {
        assertThat(dates.deadline(at, ZoneId.of(zone), Language.EN)).isEqualTo(said);
    }

    /** The day is 25 hours long. */
    @Test
    void countsCalendarDaysAcrossClockChange() {
        var zone = ZoneId.of("America/Toronto");
        var deadline = new Deadline(Instant.parse("2027-11-08T05:00:00Z"), zone);

        assertThat(deadline.day()).isEqualTo(LocalDate.of(2027, 11, 7));
        assertThat(deadline.daysLeft(Instant.parse("2027-11-07T04:00:00Z"))).isZero();
        assertThat(deadline.daysLeft(Instant.parse("2027-11-07T03:59:00Z"))).isEqualTo(1);
    }

    @Test
    void midnightBelongsToTheDayBefore() {
        var zone = ZoneId.of("America/Toronto");
        var start = Instant.parse("2026-12-08T23:00:00Z");
        var end = Instant.parse("2026-12-09T05:00:00Z");

        assertThat(dates.range(start, end, zone, Language.EN))
                .isEqualTo("Tuesday, December 8, 2026, 6:00\u00a0p.m.–midnight (Eastern Time)");
        assertThat(dates.range(start, end, zone, Language.FR))
                .isEqualTo("mardi 8 décembre 2026, 18\u00a0h à minuit (heure de l’Est)");
    }
}
