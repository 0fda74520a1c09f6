package ca.roadshow.registration.organizer;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Cells as in RFC 4180; what a spreadsheet could take for a formula is marked as text by an apostrophe. */
final class CsvCell {

    private static final String FORMULAS = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private CsvCell() {}

    static String line(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Number number ? number.toString() : text(value.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String text(String value) {
        var first = value.stripLeading();
        var formula = (!value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0)
                || (!first.isEmpty() && FORMULAS.indexOf(first.charAt(0)) >= 0);
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
