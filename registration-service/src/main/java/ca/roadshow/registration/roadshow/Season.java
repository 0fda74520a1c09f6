package ca.roadshow.registration.roadshow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2019-Q4}. For some past meetups, only the season is known. */
public record Season(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-Q([1-4])");

    public Season {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a season: " + value);
        }
    }

    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** The quarter, 1 to 4. */
    public int quarter() {
        return value.charAt(6) - '0';
    }

    public LocalDate lastDay() {
        return YearMonth.of(year(), quarter() * 3).atEndOfMonth();
    }

    @Override
    public String toString() {
        return value;
    }
}
