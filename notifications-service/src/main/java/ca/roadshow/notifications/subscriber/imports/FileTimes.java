package ca.roadshow.notifications.subscriber.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Times in files: ISO 8601 with or without time and offset, and US dates as Mailchimp and Meetup write them. A time without an
 * offset is in UTC, as exports write it. A date without a time begins at midnight in the given zone.
 */
final class FileTimes {

    private static final List<BiFunction<String, ZoneId, Instant>> FORMS = List.of(
            (text, _) -> OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant(),
            (text, _) -> LocalDateTime.parse(text.replaceFirst(" ", "T")).toInstant(ZoneOffset.UTC),
            (text, zone) -> day(LocalDate.parse(text), zone),
            (text, zone) -> day(LocalDate.parse(text, DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)), zone),
            (text, zone) ->
                    day(LocalDate.parse(text, DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH)), zone));

    private FileTimes() {}

    /** @param zone time zone of dates without a time */
    static Optional<Instant> read(String text, ZoneId zone) {
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(text, zone));
            } catch (DateTimeException otherForm) {
                // The text may match another format.
            }
        }
        return Optional.empty();
    }

    private static Instant day(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
