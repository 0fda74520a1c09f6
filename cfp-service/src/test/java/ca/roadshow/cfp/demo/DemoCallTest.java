package ca.roadshow.cfp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.CallStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DemoCallTest {

    @Test
    void placesTheConferenceOnTheSecondThursdayOfTheNextJune() {
        assertThat(ConferenceDay.after(LocalDate.of(2026, 11, 21))).isEqualTo("2027-06-10");
    }

    @Test
    void choosesTheNextYearIfJuneIsLessThanNinetyDaysAhead() {
        assertThat(ConferenceDay.after(LocalDate.of(2027, 3, 12))).isEqualTo("2027-06-10");
        assertThat(ConferenceDay.after(LocalDate.of(2027, 3, 13))).isEqualTo("2028-06-08");
    }

    @Test
    void closesSixtyDaysBeforeAtTheEndOfTheDayInToronto() {
        var call = DemoCall.openCall(Instant.parse("2026-11-21T04:00:00Z"));
        assertThat(call.slug()).hasToString("cloud-native-day-2027");
        assertThat(call.terms().closesAt()).isEqualTo("2027-04-12T03:59:00Z");
    }

    @Test
    void isOpenOnEveryDay() {
        var day = LocalDate.of(2026, 1, 1);
        while (day.getYear() < 2030) {
            var now = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
            var call = DemoCall.openCall(now);
            var conference = ConferenceDay.after(day);
            assertThat(call.terms().statusAt(now)).isEqualTo(CallStatus.OPEN);
            assertThat(conference.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(ChronoUnit.DAYS.between(day, conference)).isGreaterThanOrEqualTo(90);
            day = day.plusDays(1);
        }
    }
}
