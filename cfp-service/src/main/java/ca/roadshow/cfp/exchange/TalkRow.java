package ca.roadshow.cfp.exchange;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of a file.
 *
 * @param number line of a CSV file, where the header is line 1; place in a JSON file, from 1
 * @param values by the plain name of their column
 */
record TalkRow(int number, Map<String, String> values) {

    /** Of the first column with a value; empty if there is none. */
    String value(TalkColumn column) {
        return column.names().stream()
                .flatMap(name -> Stream.ofNullable(values.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The name of the speaker, in one column or in two. */
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
