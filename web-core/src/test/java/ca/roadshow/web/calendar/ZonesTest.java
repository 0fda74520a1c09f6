package ca.roadshow.web.calendar;

import static ca.roadshow.web.calendar.CalendarFixture.ROADSHOW;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the zone, the day and the reader's zone: the entry means the same moment. */
class ZonesTest {

    private static final List<String> READERS =
            List.of("America/Vancouver", "Asia/Tokyo", "Europe/London", "America/St_Johns", "Pacific/Apia");

    private final TimeZone own = TimeZone.getDefault();

    @AfterEach
    void comeHome() {
        TimeZone.setDefault(own);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            an evening in winter,               America/Toronto,  2026-12-08T23:00:00Z, 2026-12-09T01:00:00Z, TZID=America/Toronto:20261208T180000
            an evening in summer,               America/Toronto,  2026-07-07T22:00:00Z, 2026-07-08T00:00:00Z, TZID=America/Toronto:20260707T180000
            an evening in winter,               America/Halifax,  2026-12-08T22:00:00Z, 2026-12-09T00:00:00Z, TZID=America/Halifax:20261208T180000
            an evening in summer,               America/Halifax,  2026-07-07T21:00:00Z, 2026-07-07T23:00:00Z, TZID=America/Halifax:20260707T180000
            an evening in winter,               America/St_Johns, 2026-12-08T21:30:00Z, 2026-12-08T23:30:00Z, TZID=America/St_Johns:20261208T180000
            an evening in summer,               America/St_Johns, 2026-07-07T20:30:00Z, 2026-07-07T22:30:00Z, TZID=America/St_Johns:20260707T180000
            across midnight,                    America/St_Johns, 2027-01-16T02:00:00Z, 2027-01-16T04:30:00Z, TZID=America/St_Johns:20270115T223000
            across midnight and New Year,       America/Toronto,  2027-01-01T03:00:00Z, 2027-01-01T06:00:00Z, TZID=America/Toronto:20261231T220000
            across the spring gap,              America/Toronto,  2027-03-14T06:30:00Z, 2027-03-14T07:30:00Z, DTSTART:20270314T063000Z
            from the end of the spring gap,     America/Toronto,  2027-03-14T07:00:00Z, 2027-03-14T09:00:00Z, DTSTART:20270314T070000Z
            the evening after the spring gap,   America/Toronto,  2027-03-14T22:00:00Z, 2027-03-15T00:00:00Z, TZID=America/Toronto:20270314T180000
            the afternoon after the spring gap, America/Toronto,  2027-03-14T19:30:00Z, 2027-03-14T21:00:00Z, TZID=America/Toronto:20270314T153000
            the evening before the spring gap,  America/Halifax,  2027-03-13T22:00:00Z, 2027-03-14T00:00:00Z, DTSTART:20270313T220000Z
            across the spring gap,              America/Halifax,  2027-03-14T05:30:00Z, 2027-03-14T06:30:00Z, DTSTART:20270314T053000Z
            across the spring gap,              America/St_Johns, 2027-03-14T05:00:00Z, 2027-03-14T06:00:00Z, DTSTART:20270314T050000Z
            the evening after the spring gap,   America/St_Johns, 2027-03-14T20:30:00Z, 2027-03-14T22:30:00Z, TZID=America/St_Johns:20270314T180000
            into the autumn overlap,            America/Toronto,  2026-11-01T04:30:00Z, 2026-11-01T06:30:00Z, DTSTART:20261101T043000Z
            across the autumn overlap,          America/Toronto,  2026-11-01T04:30:00Z, 2026-11-01T08:00:00Z, DTSTART:20261101T043000Z
            first half of the autumn overlap,   America/Toronto,  2026-11-01T05:30:00Z, 2026-11-01T08:00:00Z, DTSTART:20261101T053000Z
            second half of the autumn overlap,  America/Toronto,  2026-11-01T06:30:00Z, 2026-11-01T08:00:00Z, DTSTART:20261101T063000Z
            within the autumn overlap,          America/Toronto,  2026-11-01T05:15:00Z, 2026-11-01T06:15:00Z, DTSTART:20261101T051500Z
            just after the autumn overlap,      America/Toronto,  2026-11-01T07:00:00Z, 2026-11-01T08:00:00Z, DTSTART:20261101T070000Z
            second half of the autumn overlap,  America/Halifax,  2026-11-01T05:30:00Z, 2026-11-01T07:00:00Z, DTSTART:20261101T053000Z
            second half of the autumn overlap,  America/St_Johns, 2026-11-01T05:00:00Z, 2026-11-01T06:30:00Z, DTSTART:20261101T050000Z
            the evening of the autumn day,      America/St_Johns, 2026-11-01T21:30:00Z, 2026-11-01T23:30:00Z, TZID=America/St_Johns:20261101T180000
            a weekend over the autumn change,   America/Halifax,  2026-10-30T21:00:00Z, 2026-11-02T01:00:00Z, TZID=America/Halifax:20261030T180000
            by the rules of before 2007,        America/Toronto,  2006-04-10T22:00:00Z, 2006-04-11T00:00:00Z, TZID=America/Toronto:20060410T180000
            by the rules of before 2007,        America/Toronto,  2006-03-20T23:00:00Z, 2006-03-21T01:00:00Z, TZID=America/Toronto:20060320T180000
            a place without summer time,        America/Regina,   2026-07-07T00:00:00Z, 2026-07-07T02:00:00Z, TZID=America/Regina:20260706T180000
            an odd offset without summer time,  Asia/Kathmandu,   2026-07-07T12:15:00Z, 2026-07-07T14:15:00Z, TZID=Asia/Kathmandu:20260707T180000
            winter time that is the exception,  Africa/Casablanca, 2026-02-24T18:00:00Z, 2026-02-24T20:00:00Z, TZID=Africa/Casablanca:20260224T180000
            UTC itself,                         Z,                2026-12-08T18:00:00Z, 2026-12-08T20:00:00Z, DTSTART:20261208T180000Z
            """)
    void isReadAsSameMoment(String day, ZoneId zone, Instant start, Instant end, String written) {
        var text = CalendarWriter.published(CalendarFixture.at(start, end, zone), ROADSHOW);
        assertThat(text).contains(written + "\r\n");
        for (var reader : READERS) {
            TimeZone.setDefault(TimeZone.getTimeZone(reader));
            var event = Biweekly.parse(text).first().getEvents().getFirst();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @CsvSource({"America/Toronto", "America/Halifax", "America/St_Johns", "Europe/Paris"})
    void containsRulesForBothClockChanges(ZoneId zone) {
        for (var start = Instant.parse("2026-09-01T00:30:00Z");
                start.isBefore(Instant.parse("2027-06-01T00:00:00Z"));
                start = start.plusSeconds(19 * 3_600)) {
            var text = CalendarWriter.published(CalendarFixture.at(start, start.plusSeconds(5_400), zone), ROADSHOW);
            var unknownHere = text.replace("TZID=" + zone, "TZID=Here").replace("TZID:" + zone, "TZID:Here");
            var event = Biweekly.parse(unknownHere).first().getEvents().getFirst();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        }
    }
}
