package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void parsesLocalTimes(String typed, String zone, Instant meant) {
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
    void refusesSkippedHours(String typed, String zone) {
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
    void asksForOffsetOfRepeatedHour(String typed, String zone, String offset, Instant meant) {
        assertThat(read(typed, zone, null, null)).isEmpty();
        assertThat(read(typed, zone, "+09:00", null)).isEmpty();
        assertThat(wrong).containsExactly("opensOffset time-repeated", "opensOffset time-repeated");
        wrong.clear();
        assertThat(read(typed, zone, offset, null)).contains(meant);
        assertThat(TimeReader.offset(meant, ZoneId.of(zone))).isEqualTo(offset);
        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsSecondsAndOffsetOfUneditedTime() {
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
    void limitsYears(String typed) {
        assertThat(read(typed, TORONTO.getId(), null, null)).isEmpty();
        assertThat(times.date("date", typed.substring(0, typed.indexOf('T')))).isEmpty();
        assertThat(wrong).containsExactly("opens year-out-of-range", "date year-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void limitsInstantsFromApi(Instant sent) {
        assertThat(times.bounded("startsAt", sent)).isEmpty();
        assertThat(times.bounded("startsAt", Instant.MAX)).isEmpty();
        assertThat(times.bounded("startsAt", Instant.parse("2100-12-31T23:59:59Z")))
                .isPresent();
        assertThat(wrong).containsOnly("startsAt year-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30T18:00", "2027-01-14", "2027-01-14T25:00"})
    void refusesInvalidTimes(String typed) {
        assertThat(times.dateTime("opens", typed)).isEmpty();
        assertThat(wrong).containsExactly("opens date-time-invalid");
    }

    @Test
    void checksLengthBeforeParsing() {
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
    void refusesZonesThatAreNoRegions(String zone) {
        assertThat(times.zone("zone", zone)).isEmpty();
        assertThat(wrong).containsExactly("zone zone-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Toronto", " America/St_Johns ", "Europe/Paris", "America/Argentina/Ushuaia"})
    void acceptsRegions(String zone) {
        assertThat(times.zone("zone", zone)).contains(ZoneId.of(zone.strip()));
    }

    @Test
    void readsTimeOfAnotherField() {
        var day = times.date("date", "2027-11-07");
        assertThat(times.moment("starts", day, "18:00", TORONTO, null, null))
                .contains(Instant.parse("2027-11-07T23:00:00Z"));
        assertThat(times.moment("starts", day, "01:30", TORONTO, null, null)).isEmpty();
        assertThat(times.moment("starts", Optional.empty(), "18:00", TORONTO, null, null))
                .isEmpty();
        assertThat(wrong).containsExactly("startsOffset time-repeated");
    }

    @Test
    void readsFormattedTime() {
        var at = Instant.parse("2027-01-04T14:00:17Z");
        assertThat(TimeReader.typed(at, TORONTO)).isEqualTo("2027-01-04T09:00");
        assertThat(times.moment("opens", TimeReader.typed(at, TORONTO), TORONTO, null, at))
                .contains(at);
    }

    private Optional<Instant> read(String typed, String zone, @Nullable String offset, @Nullable Instant before) {
        return times.dateTime("opens", typed)
                .flatMap((LocalDateTime local) -> times.instant("opens", local, ZoneId.of(zone), offset, before));
    }
}
