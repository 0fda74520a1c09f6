package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.web.problem.ProblemException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Finds columns by the names that Roadshow, listmonk, Mailchimp and Meetup give them. */
final class FileColumns {

    enum Column {
        EMAIL("email|email address|e mail|member email|courriel|adresse de courriel"),
        NAME("name|member name|nom"),
        FIRST_NAME("first name|prenom|prénom"),
        LAST_NAME("last name|nom de famille"),
        LANGUAGE("language|locale|lang|langue"),
        TOPICS("topics|lists|sujets"),
        /** Mailchimp exports the time when an address was confirmed, or the time when it was entered. */
        CONSENTED_AT("consented at|confirm time|optin time|joined group on"),
        CONSENT_SOURCE("consent source"),
        /** The column by which listmonk marks blocked addresses. */
        STATUS("status");

        /** Names of the column in lower case, separated by bars. */
        private final String names;

        Column(String names) {
            this.names = names;
        }

        /** Returns the name of the field in messages about a row. */
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final @Nullable String product;

    /**
     * @param chosen names of columns in the file, by {@link Column#field}; blank for none. Fields that are not chosen are found by name
     * @throws ProblemException 400 if the file has no column with a chosen name
     */
    FileColumns(CsvRecord header, Map<String, String> chosen) {
        var names = header.getFields().stream().map(FileColumns::plain).toList();
        for (var column : Column.values()) {
            Arrays.stream(column.names.split("\\|"))
                    .map(names::indexOf)
                    .filter(position -> position >= 0)
                    .findFirst()
                    .ifPresent(position -> positions.put(column, position));
        }
        product = product(names);
        chosen.forEach((field, name) -> choose(field, name, names));
    }

    private void choose(String field, String name, List<String> names) {
        var column = Arrays.stream(Column.values())
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow(() -> noColumn(field));
        if (name.isBlank()) {
            positions.remove(column);
        } else if (names.contains(plain(name))) {
            positions.put(column, names.indexOf(plain(name)));
        } else {
            throw noColumn(field);
        }
    }

    private static ProblemException noColumn(String field) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("column." + field, "column-unknown");
    }

    /** Returns the position of each field in the file. */
    Map<Column, Integer> positions() {
        return Map.copyOf(positions);
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** Returns the value without surrounding blanks; empty if the row or the file has no such field. */
    String value(CsvRecord row, Column column) {
        var position = positions.get(column);
        return position == null || position >= row.getFieldCount()
                ? ""
                : row.getField(position).strip();
    }

    /** Returns the origin of the consent: the value of the column, or the product whose export contains a date of consent. */
    String consentSource(CsvRecord row) {
        var stated = value(row, Column.CONSENT_SOURCE);
        return stated.isEmpty() && product != null ? product : stated;
    }

    private static @Nullable String product(List<String> names) {
        if (names.contains("confirm time") || names.contains("optin time")) {
            return "Mailchimp";
        }
        return names.contains("joined group on") ? "Meetup" : null;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
    }
}
