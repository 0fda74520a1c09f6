package ca.roadshow.web.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Cells of a CSV file (RFC 4180). An apostrophe marks text that a spreadsheet could run as a formula. */
public final class CsvCell {

    private static final String FORMULAS = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private CsvCell() {}

    /** A line with its line end. */
    public static String line(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Number number ? number.toString() : text(value.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    public static String text(String value) {
        var first = value.stripLeading();
        var formula = (!value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0)
                || (!first.isEmpty() && FORMULAS.indexOf(first.charAt(0)) >= 0);
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
