package ca.roadshow.web.locale;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Formats dates and times as usual in Canada, in the reader's language unless another one is given. */
public class Dates {

    private static final char NBSP = '\u00a0';

    /** For example {@code Tuesday, December 8, 2026} or {@code mardi 8 décembre 2026}. */
    public String day(Instant instant, ZoneId zone) {
        return day(instant, zone, reader());
    }

    public String day(Instant instant, ZoneId zone, Language language) {
        return day(instant.atZone(zone), language);
    }

    /** For example {@code 6:00 p.m.} or {@code 18 h}. */
    public String time(Instant instant, ZoneId zone) {
        return time(instant, zone, reader());
    }

    public String time(Instant instant, ZoneId zone, Language language) {
        return time(instant.atZone(zone).toLocalTime(), language);
    }

    /** For example {@code Tuesday, December 8, 2026, 6:00–8:30 p.m. (Eastern Time)}. */
    public String range(Instant start, Instant end, ZoneId zone) {
        return range(start, end, zone, reader());
    }

    public String range(Instant start, Instant end, ZoneId zone, Language language) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        var lastDay = new Deadline(end, zone).day();
        var said = from.toLocalDate().equals(lastDay)
                ? day(from, language) + ", " + hours(from.toLocalTime(), to.toLocalTime(), language)
                : days(from, to, language);
        return said + " (" + zone(zone, language) + ")";
    }

    /**
     * For example {@code 6:00–8:30 p.m. (Eastern Time)} or {@code 18 h à 20 h 30 (heure de l’Est)}, for texts that show
     * the day separately.
     */
    public String hours(Instant start, Instant end, ZoneId zone) {
        var said = hours(start.atZone(zone).toLocalTime(), end.atZone(zone).toLocalTime(), reader());
        return said + " (" + zone(zone) + ")";
    }

    /** For example {@code Eastern Time} or {@code heure de l’Est}. */
    public String zone(ZoneId zone) {
        return zone(zone, reader());
    }

    public String zone(ZoneId zone, Language language) {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** For example {@code Tuesday, December 8, 2026, 6:00 p.m. (Eastern Time)}. */
    public String moment(Instant instant, ZoneId zone) {
        return moment(instant, zone, reader());
    }

    public String moment(Instant instant, ZoneId zone, Language language) {
        return day(instant, zone, language) + ", " + time(instant, zone, language) + " (" + zone(zone, language) + ")";
    }

    /** For example {@code 6:00 p.m. (Eastern Time)}, for texts that show the day separately. */
    public String hour(Instant instant, ZoneId zone) {
        return time(instant, zone) + " (" + zone(zone) + ")";
    }

    /** Like {@link #moment}, but {@code Friday, November 27, 2026 at midnight (end of day, Eastern Time)} for the midnight after that day. */
    public String deadline(Instant instant, ZoneId zone) {
        return deadline(instant, zone, reader());
    }

    public String deadline(Instant instant, ZoneId zone, Language language) {
        var deadline = new Deadline(instant, zone);
        if (!deadline.isMidnight()) {
            return moment(instant, zone, language);
        }
        var day = day(deadline.last(), zone, language);
        return switch (language) {
            case EN -> day + " at midnight (end of day, " + zone(zone, language) + ")";
            case FR -> day + " à minuit (fin de la journée, " + zone(zone, language) + ")";
        };
    }

    /** Distinguishes two equal local times, for example {@code Eastern Daylight Saving Time (UTC−04:00)}. */
    public String offset(LocalDateTime local, ZoneOffset offset, ZoneId zone) {
        var at = ZonedDateTime.ofLocal(local, zone, offset);
        var name = DateTimeFormatter.ofPattern("zzzz", reader().locale()).format(at);
        return name + " (UTC" + offset.getId().replace('-', '\u2212') + ")";
    }

    public String weekday(Instant instant, ZoneId zone) {
        return instant.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.FULL, reader().locale());
    }

    public String month(Instant instant, ZoneId zone) {
        return instant.atZone(zone).getMonth().getDisplayName(TextStyle.SHORT, reader().locale());
    }

    public int dayOfMonth(Instant instant, ZoneId zone) {
        return instant.atZone(zone).getDayOfMonth();
    }

    public int year(Instant instant, ZoneId zone) {
        return instant.atZone(zone).getYear();
    }

    private static Language reader() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }

    private static String days(ZonedDateTime from, ZonedDateTime to, Language language) {
        var start = day(from, language) + ", " + time(from.toLocalTime(), language);
        var end = day(to, language) + ", " + time(to.toLocalTime(), language);
        return switch (language) {
            case EN -> start + " – " + end;
            case FR -> "du " + start + ", au " + end;
        };
    }

    private static String day(ZonedDateTime when, Language language) {
        var pattern = switch (language) {
            case EN -> "EEEE, MMMM d, uuuu";
            case FR -> when.getDayOfMonth() == 1 ? "EEEE d'er' MMMM uuuu" : "EEEE d MMMM uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(when);
    }

    private static String hours(LocalTime from, LocalTime to, Language language) {
        if (to.equals(LocalTime.MIDNIGHT)) {
            return switch (language) {
                case EN -> time(from, language) + "–midnight";
                case FR -> time(from, language) + " à minuit";
            };
        }
        return switch (language) {
            case EN -> (half(from).equals(half(to)) ? clock(from) : time(from, language)) + "–" + time(to, language);
            case FR -> time(from, language) + " à " + time(to, language);
        };
    }

    private static String time(LocalTime time, Language language) {
        return switch (language) {
            case EN -> clock(time) + NBSP + half(time);
            case FR ->
                time.getMinute() == 0
                        ? "" + time.getHour() + NBSP + "h"
                        : String.format(Locale.ROOT, "%d%ch%c%02d", time.getHour(), NBSP, NBSP, time.getMinute());
        };
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%d:%02d", (time.getHour() + 11) % 12 + 1, time.getMinute());
    }

    private static String half(LocalTime time) {
        return time.getHour() < 12 ? "a.m." : "p.m.";
    }
}
