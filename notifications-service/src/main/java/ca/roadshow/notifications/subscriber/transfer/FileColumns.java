package ca.roadshow.notifications.subscriber.transfer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds columns by the names that Roadshow, listmonk, Mailchimp and Meetup give them. */
final class FileColumns {

    enum Column {
        EMAIL("email|email address|e mail|member email|courriel|adresse de courriel"),
        NAME("name|member name|nom"),
        FIRST_NAME("first name|prenom|prénom"),
        LAST_NAME("last name|nom de famille"),
        LANGUAGE("language|locale|lang|langue"),
        TOPICS("topics|lists|sujets"),
        /** Mailchimp states when an address was confirmed, or else when it was entered. */
        CONSENTED_AT("consented at|confirm time|optin time|joined group on"),
        CONSENT_SOURCE("consent source"),
        /** listmonk marks blocked addresses. */
        STATUS("status");

        /** Separated by bars. */
        private final String names;

        Column(String names) {
            this.names = names;
        }

        /** In messages about a row. */
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Column, Integer> positions = new HashMap<>();
    private final @Nullable String product;

    FileColumns(CsvRecord header) {
        var names = header.getFields().stream().map(FileColumns::plain).toList();
        for (var column : Column.values()) {
            Arrays.stream(column.names.split("\\|"))
                    .map(names::indexOf)
                    .filter(position -> position >= 0)
                    .findFirst()
                    .ifPresent(position -> positions.put(column, position));
        }
        product = product(names);
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** Without surrounding blanks; empty if the row or the file has no such field. */
    String value(CsvRecord row, Column column) {
        var position = positions.get(column);
        return position == null || position >= row.getFieldCount()
                ? ""
                : row.getField(position).strip();
    }

    /** Where the consent comes from: the column, or the product whose export states a date of consent. */
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
