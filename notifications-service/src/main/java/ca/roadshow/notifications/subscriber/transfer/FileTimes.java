package ca.roadshow.notifications.subscriber.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Times in files: ISO 8601 with or without time and offset, and US dates as Mailchimp and Meetup write them. No offset means UTC. */
final class FileTimes {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant(),
            text -> LocalDateTime.parse(text.replaceFirst(" ", "T")).toInstant(ZoneOffset.UTC),
            text -> day(LocalDate.parse(text)),
            text -> day(LocalDate.parse(text, DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT))),
            text -> day(LocalDate.parse(text, DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH))));

    private FileTimes() {}

    static Optional<Instant> read(String text) {
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(text));
            } catch (DateTimeException otherForm) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
