package ca.roadshow.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTest {

    private static final ZoneId EAST = ZoneId.of("America/Toronto");
    private static final Instant SIX = Instant.parse("2026-12-08T23:00:00Z");
    private static final Instant HALF_PAST_EIGHT = Instant.parse("2026-12-09T01:30:00Z");

    private final Dates dates = new Dates();

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void formatsEvening() {
        assertThat(dates.range(SIX, HALF_PAST_EIGHT, EAST, Language.EN))
                .isEqualTo("Tuesday, December 8, 2026, 6:00–8:30\u00a0p.m. (Eastern Time)");
        assertThat(dates.range(SIX, HALF_PAST_EIGHT, EAST, Language.FR))
                .isEqualTo("mardi 8 décembre 2026, 18\u00a0h à 20\u00a0h\u00a030 (heure de l’Est)");
    }

    @Test
    void formatsMorningAndAfternoonOfRange() {
        assertThat(dates.range(
                        Instant.parse("2026-06-01T15:30:00Z"),
                        Instant.parse("2026-06-01T17:05:00Z"),
                        EAST,
                        Language.EN))
                .isEqualTo("Monday, June 1, 2026, 11:30\u00a0a.m.–1:05\u00a0p.m. (Eastern Time)");
        assertThat(dates.range(
                        Instant.parse("2026-06-01T15:30:00Z"),
                        Instant.parse("2026-06-01T17:05:00Z"),
                        EAST,
                        Language.FR))
                .isEqualTo("lundi 1er juin 2026, 11\u00a0h\u00a030 à 13\u00a0h\u00a005 (heure de l’Est)");
    }

    @Test
    void formatsBothDaysOfLongerEvent() {
        var end = Instant.parse("2026-12-09T20:00:00Z");

        assertThat(dates.range(SIX, end, EAST, Language.EN))
                .isEqualTo(
                        "Tuesday, December 8, 2026, 6:00\u00a0p.m. – Wednesday, December 9, 2026, 3:00\u00a0p.m. (Eastern Time)");
        assertThat(dates.range(SIX, end, EAST, Language.FR))
                .isEqualTo(
                        "du mardi 8 décembre 2026, 18\u00a0h, au mercredi 9 décembre 2026, 15\u00a0h (heure de l’Est)");
    }

    @Test
    void formatsNoonAndMidnightAsTwelve() {
        assertThat(dates.time(Instant.parse("2026-12-08T17:00:00Z"), EAST, Language.EN))
                .isEqualTo("12:00\u00a0p.m.");
        assertThat(dates.time(Instant.parse("2026-12-08T05:00:00Z"), EAST, Language.EN))
                .isEqualTo("12:00\u00a0a.m.");
        assertThat(dates.time(Instant.parse("2026-12-08T05:00:00Z"), EAST, Language.FR))
                .isEqualTo("0\u00a0h");
    }

    @Test
    void usesReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);

        assertThat(dates.day(SIX, EAST)).isEqualTo("mardi 8 décembre 2026");
        assertThat(dates.month(SIX, EAST)).isEqualTo("déc.");
        assertThat(dates.weekday(SIX, EAST)).isEqualTo("mardi");
    }

    @Test
    void usesZoneOfMeetup() {
        assertThat(dates.range(SIX, HALF_PAST_EIGHT, ZoneId.of("America/St_Johns"), Language.EN))
                .isEqualTo("Tuesday, December 8, 2026, 7:30–10:00\u00a0p.m. (Newfoundland Time)");
    }
}
