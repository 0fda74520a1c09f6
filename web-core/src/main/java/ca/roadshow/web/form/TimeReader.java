package ca.roadshow.web.form;

import ca.roadshow.web.locale.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses local dates and times and their zone. Invalid input gives an empty result and a code for {@link Wrong}. */
public final class TimeReader {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    /** Names one of two repeated hours, as an offset such as {@code -04:00}. */
    public static final String OFFSET = "Offset";

    private static final int LONGEST = 40;
    private static final String YEAR = "year-out-of-range";

    /** Collects the errors of fields. */
    @FunctionalInterface
    public interface Wrong {

        void wrong(String field, String code, Object... args);
    }

    private final Wrong wrong;

    public TimeReader(Wrong wrong) {
        this.wrong = wrong;
    }

    /** A region such as {@code America/St_Johns}: {@code zone-invalid} otherwise. */
    public Optional<ZoneId> zone(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            wrong.wrong(field, "required");
            return Optional.empty();
        }
        var zone = Zones.region(typed.strip());
        if (zone.isEmpty()) {
            wrong.wrong(field, "zone-invalid");
        }
        return zone;
    }

    public Optional<LocalDate> date(String field, @Nullable String typed) {
        return read(field, typed, "date-invalid", LocalDate::parse).filter(date -> isBounded(field, date.getYear()));
    }

    /** To the microsecond, as databases keep times. */
    public Optional<LocalTime> time(String field, @Nullable String typed) {
        return read(field, typed, "time-invalid", LocalTime::parse).map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }

    /** Such as {@code 2027-01-14T18:00}, or with a space, for browsers without this field type. To the microsecond, as databases keep times. */
    public Optional<LocalDateTime> dateTime(String field, @Nullable String typed) {
        return read(field, typed, "date-time-invalid", text -> LocalDateTime.parse(text.replace(' ', 'T')))
                .map(local -> local.truncatedTo(ChronoUnit.MICROS))
                .filter(local -> isBounded(field, local.getYear()));
    }

    /** Parses an instant from an API client. */
    public Optional<Instant> bounded(String field, Instant sent) {
        var first = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (sent.isBefore(first) || !sent.isBefore(end)) {
            wrong.wrong(field, YEAR, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            return Optional.empty();
        }
        return Optional.of(sent);
    }

    /**
     * Refuses an hour that clocks skip; {@code offset} chooses between repeated hours.
     *
     * @param offset of the field {@code <field>Offset}; ignored for any other hour
     * @param before the instant that the field showed; the same minute keeps its seconds
     */
    public Optional<Instant> instant(
            String field, LocalDateTime local, ZoneId zone, @Nullable String offset, @Nullable Instant before) {
        if (before != null && isShown(before, local, zone, offset)) {
            return Optional.of(before);
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            wrong.wrong(field, "time-skipped");
            return Optional.empty();
        }
        if (offsets.size() == 1) {
            return Optional.of(local.toInstant(offsets.getFirst()));
        }
        var chosen = offsets.stream()
                .filter(each -> offset != null && each.getId().equals(offset.strip()))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong.wrong(field + OFFSET, "time-repeated");
        }
        return chosen.map(local::toInstant);
    }

    /** A {@link #dateTime} and its {@link #instant}. */
    public Optional<Instant> moment(
            String field, @Nullable String typed, ZoneId zone, @Nullable String offset, @Nullable Instant before) {
        return dateTime(field, typed).flatMap(local -> instant(field, local, zone, offset, before));
    }

    /** The {@link #instant} of a {@link #time} on a day; empty if there is no day. */
    public Optional<Instant> moment(
            String field,
            Optional<LocalDate> day,
            @Nullable String typed,
            ZoneId zone,
            @Nullable String offset,
            @Nullable Instant before) {
        return time(field, typed)
                .flatMap(time -> day.map(date -> date.atTime(time)))
                .flatMap(local -> instant(field, local, zone, offset, before));
    }

    /** The value of a form's date and time field: {@code 2027-01-14T18:00}. */
    public static String typed(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The value of a form's field {@code <field>Offset}; absent if the time occurs once. */
    public static @Nullable String offset(Instant at, ZoneId zone) {
        var shown = at.atZone(zone);
        return zone.getRules().getValidOffsets(shown.toLocalDateTime()).size() < 2
                ? null
                : shown.getOffset().getId();
    }

    private static boolean isShown(Instant before, LocalDateTime local, ZoneId zone, @Nullable String offset) {
        var shown = before.atZone(zone);
        return shown.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).equals(local)
                && (offset == null
                        || offset.isBlank()
                        || shown.getOffset().getId().equals(offset.strip()));
    }

    private <T> Optional<T> read(String field, @Nullable String typed, String otherwise, Function<String, T> parsing) {
        if (typed == null || typed.isBlank()) {
            wrong.wrong(field, "required");
            return Optional.empty();
        }
        if (typed.length() > LONGEST) {
            wrong.wrong(field, otherwise);
            return Optional.empty();
        }
        try {
            return Optional.of(parsing.apply(typed.strip()));
        } catch (DateTimeException _) {
            wrong.wrong(field, otherwise);
            return Optional.empty();
        }
    }

    private boolean isBounded(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            wrong.wrong(field, YEAR, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            return false;
        }
        return true;
    }
}
