package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.notifications.subscriber.imports.FileColumns.Column;
import ca.roadshow.notifications.subscription.TopicName;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file. Refuses a row whose address has already occurred. */
final class FileReader {

    private static final int LONGEST_TEXT = 500;
    private static final Set<String> BLOCKED = Set.of("blocklisted", "disabled", "unsubscribed", "cleaned");

    private final FileColumns columns;
    private final ImportOptions options;
    private final AddressIds addressIds;
    private final Set<String> offered;
    private final Instant now;
    private final ZoneId zone;
    private final Set<AddressId> seen = new HashSet<>();

    /** @param zone time zone of dates without a time */
    FileReader(
            FileColumns columns,
            ImportOptions options,
            AddressIds addressIds,
            Set<String> offered,
            Instant now,
            ZoneId zone) {
        this.columns = columns;
        this.options = options;
        this.addressIds = addressIds;
        this.offered = offered;
        this.now = now;
        this.zone = zone;
    }

    /** Reads a row; empty if it is refused. */
    Optional<FileRow> read(CsvRecord row, Consumer<RefusedRow> refused) {
        try {
            return Optional.of(read(row));
        } catch (Refusal refusal) {
            refused.accept(new RefusedRow((int) row.getStartingLineNumber(), refusal.column.field(), refusal.code));
            return Optional.empty();
        }
    }

    private FileRow read(CsvRecord row) throws Refusal {
        var email = columns.value(row, Column.EMAIL);
        if (Mailbox.read(email).filter(Mailbox::isUsable).isEmpty()) {
            throw new Refusal(Column.EMAIL, "email-invalid");
        }
        var person = addressIds.of(email);
        if (!seen.add(person)) {
            throw new Refusal(Column.EMAIL, "duplicate");
        }
        if (BLOCKED.contains(columns.value(row, Column.STATUS).toLowerCase(Locale.ROOT))) {
            throw new Refusal(Column.STATUS, "unsubscribed");
        }
        var source = columns.consentSource(row);
        if (source.length() > LONGEST_TEXT) {
            throw new Refusal(Column.CONSENT_SOURCE, "too-long");
        }
        var consentedAt = consentedAt(row);
        var proven = consentedAt != null && !source.isEmpty();
        if (!proven && !options.ask()) {
            throw new Refusal(Column.CONSENTED_AT, "no-proof");
        }
        return new FileRow(
                (int) row.getStartingLineNumber(),
                person,
                email,
                name(row),
                language(row),
                topics(row),
                proven ? consentedAt : null,
                proven ? source : null);
    }

    private @Nullable String name(CsvRecord row) throws Refusal {
        var both = (columns.value(row, Column.FIRST_NAME) + " " + columns.value(row, Column.LAST_NAME)).strip();
        var name = columns.has(Column.NAME) ? columns.value(row, Column.NAME) : both;
        if (name.length() > LONGEST_TEXT || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(Column.NAME, "name-invalid");
        }
        return name.isEmpty() ? null : name;
    }

    private String language(CsvRecord row) throws Refusal {
        var stated = columns.value(row, Column.LANGUAGE).toLowerCase(Locale.ROOT);
        if (stated.isEmpty()) {
            return options.language().code();
        }
        if (stated.startsWith("fr")) {
            return "fr";
        }
        if (stated.startsWith("en") || stated.startsWith("an")) {
            return "en";
        }
        throw new Refusal(Column.LANGUAGE, "language-unknown");
    }

    private Set<TopicName> topics(CsvRecord row) throws Refusal {
        var stated = columns.value(row, Column.TOPICS);
        var names = stated.isEmpty()
                ? options.topics()
                : Arrays.stream(stated.split("[\\s,;|]+")).collect(Collectors.toUnmodifiableSet());
        if (names.isEmpty()) {
            throw new Refusal(Column.TOPICS, "topic-missing");
        }
        if (!offered.containsAll(names)) {
            throw new Refusal(Column.TOPICS, "topic-unknown");
        }
        if (!options.allowed().containsAll(names)) {
            throw new Refusal(Column.TOPICS, "topic-not-yours");
        }
        return names.stream().map(TopicName::new).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Instant consentedAt(CsvRecord row) throws Refusal {
        var stated = columns.value(row, Column.CONSENTED_AT);
        if (stated.isEmpty()) {
            return null;
        }
        var at = FileTimes.read(stated, zone).orElseThrow(() -> new Refusal(Column.CONSENTED_AT, "date-invalid"));
        if (at.isAfter(now)) {
            throw new Refusal(Column.CONSENTED_AT, "date-in-future");
        }
        return at;
    }

    private static final class Refusal extends Exception {

        private final Column column;
        private final String code;

        Refusal(Column column, String code) {
            super(code, null, false, false);
            this.column = column;
            this.code = code;
        }
    }
}
