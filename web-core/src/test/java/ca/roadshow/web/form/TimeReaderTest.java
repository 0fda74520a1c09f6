package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.web.locale.Dates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class TimeReaderTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final List<String> wrong = new ArrayList<>();
    private final TimeReader times = new TimeReader((field, code, args) -> wrong.add(field + " " + code));

    @ParameterizedTest
    @CsvSource({
        "2027-01-14T18:00, America/Toronto, 2027-01-14T23:00:00Z",
        "2027-01-14T18:00, America/Halifax, 2027-01-14T22:00:00Z",
        "2027-01-14 18:00, America/St_Johns, 2027-01-14T21:30:00Z",
        "2027-07-14T18:00, America/St_Johns, 2027-07-14T20:30:00Z",
        "2027-07-14T00:00, America/Regina, 2027-07-14T06:00:00Z"
    })
    void readsTimesAtThePlace(String typed, String zone, Instant meant) {
        assertThat(read(typed, zone, null, null)).contains(meant);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14T02:30, America/Toronto",
        "2027-03-14T02:00, America/Halifax",
        "2027-03-14T02:59, America/St_Johns",
        "2027-03-28T02:30, Europe/Paris"
    })
    void refusesHoursThatClocksSkip(String typed, String zone) {
        assertThat(read(typed, zone, null, null)).isEmpty();
        assertThat(read(typed, zone, "-04:00", null)).isEmpty();
        assertThat(wrong).containsExactly("opens time-skipped", "opens time-skipped");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-07T01:30, America/Toronto, -04:00, 2027-11-07T05:30:00Z",
        "2027-11-07T01:30, America/Toronto, -05:00, 2027-11-07T06:30:00Z",
        "2027-11-07T01:30, America/Halifax, -03:00, 2027-11-07T04:30:00Z",
        "2027-11-07T01:30, America/St_Johns, -02:30, 2027-11-07T04:00:00Z",
        "2027-11-07T01:30, America/St_Johns, -03:30, 2027-11-07T05:00:00Z"
    })
    void asksWhichOfTwoHoursAndTakesTheAnswer(String typed, String zone, String offset, Instant meant) {
        assertThat(read(typed, zone, null, null)).isEmpty();
        assertThat(read(typed, zone, "+09:00", null)).isEmpty();
        assertThat(wrong).containsExactly("opensOffset time-repeated", "opensOffset time-repeated");
        wrong.clear();
        assertThat(read(typed, zone, offset, null)).contains(meant);
        assertThat(TimeReader.offset(meant, ZoneId.of(zone))).isEqualTo(offset);
        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsTheInstantThatWasShownToTheSecondAndOfTwoHoursTheSame() {
        var second = Instant.parse("2027-11-07T06:30:17Z");
        assertThat(read("2027-11-07T01:30", TORONTO.getId(), null, second)).contains(second);
        assertThat(read("2027-11-07T01:30", TORONTO.getId(), "-05:00", second)).contains(second);
        assertThat(read("2027-11-07T01:30", TORONTO.getId(), "-04:00", second))
                .contains(Instant.parse("2027-11-07T05:30:00Z"));
        assertThat(TimeReader.offset(Instant.parse("2027-07-14T12:00:00Z"), TORONTO))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31T23:59",
                "2101-01-01T00:00",
                "-0044-03-15T12:00",
                "+10000-01-01T00:00",
                "+999999999-12-31T23:59"
            })
    void boundsYears(String typed) {
        assertThat(read(typed, TORONTO.getId(), null, null)).isEmpty();
        assertThat(times.date("date", typed.substring(0, typed.indexOf('T')))).isEmpty();
        assertThat(wrong).containsExactly("opens year-out-of-range", "date year-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void boundsWhatProgramsSend(Instant sent) {
        assertThat(times.bounded("startsAt", sent)).isEmpty();
        assertThat(times.bounded("startsAt", Instant.MAX)).isEmpty();
        assertThat(times.bounded("startsAt", Instant.parse("2100-12-31T23:59:59Z")))
                .isPresent();
        assertThat(wrong).containsOnly("startsAt year-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30T18:00", "2027-01-14", "2027-01-14T25:00"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(times.dateTime("opens", typed)).isEmpty();
        assertThat(wrong).containsExactly("opens date-time-invalid");
    }

    @Test
    void measuresBeforeItParses() {
        assertThat(times.dateTime("opens", "2027-01-14T18:00" + "0".repeat(1_000_000)))
                .isEmpty();
        assertThat(times.time("starts", " ")).isEmpty();
        assertThat(wrong).containsExactly("opens date-time-invalid", "starts required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC+03:00",
                "UTC",
                "Z",
                "GMT+1",
                "GMT",
                "+05:00",
                "-05:00",
                "EST5EDT",
                "PST8PDT",
                "EST",
                "CET",
                "Etc/GMT+5",
                "Etc/UTC",
                "SystemV/EST5EDT",
                "Mars/Base",
                "america/toronto",
                "America/Toronto\u0000"
            })
    void takesNoZoneThatIsNoPlace(String zone) {
        assertThat(times.zone("zone", zone)).isEmpty();
        assertThat(wrong).containsExactly("zone zone-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Toronto", " America/St_Johns ", "Europe/Paris", "America/Argentina/Ushuaia"})
    void takesRegions(String zone) {
        assertThat(times.zone("zone", zone)).contains(ZoneId.of(zone.strip()));
    }

    @Test
    void offersBothHoursByTheirOffsets() {
        var messages = new StaticMessageSource();
        messages.addMessage("part.which-of-two.choose", Locale.CANADA, "Choose one");
        LocaleContextHolder.setLocale(Locale.CANADA);
        try {
            var hours = new RepeatedHours(new Dates(), messages);
            assertThat(hours.of("2027-11-07T01:30", TORONTO))
                    .containsOnlyKeys("", "-04:00", "-05:00")
                    .containsEntry("-05:00", "Eastern Standard Time (UTC\u221205:00)");
            assertThat(hours.of("2027-11-07T03:30", TORONTO)).isEmpty();
            assertThat(hours.of("2027-11-07T01:30", ZoneId.of("America/Regina")))
                    .isEmpty();
            assertThat(hours.of("soon", TORONTO)).isEmpty();
            assertThat(hours.of("nullT01:30", TORONTO)).isEmpty();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Optional<Instant> read(String typed, String zone, @Nullable String offset, @Nullable Instant before) {
        return times.dateTime("opens", typed)
                .flatMap((LocalDateTime local) -> times.instant("opens", local, ZoneId.of(zone), offset, before));
    }
}
