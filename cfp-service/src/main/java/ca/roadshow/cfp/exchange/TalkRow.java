package ca.roadshow.cfp.exchange;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of a file.
 *
 * @param number line of a CSV file, where the header is line 1; position in a JSON file, from 1
 * @param values values by the normalized name of their column
 */
record TalkRow(int number, Map<String, String> values) {

    /** Returns the value of the first matching column that has one; empty if there is none. */
    String value(TalkColumn column) {
        return column.names().stream()
                .flatMap(name -> Stream.ofNullable(values.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the name of the speaker, which is in one column or in two. */
    String name() {
        var name = value(TalkColumn.NAME);
        return name.isEmpty() ? (value(TalkColumn.FIRST_NAME) + " " + value(TalkColumn.LAST_NAME)).strip() : name;
    }

    /** Leaves out the talk and personal data. */
    @Override
    public String toString() {
        return "TalkRow[" + number + "]";
    }
}
