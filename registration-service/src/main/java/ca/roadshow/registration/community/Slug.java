package ca.roadshow.registration.community;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A name for addresses of pages: lower-case letters, digits and single hyphens, 1 to 80 characters. */
public record Slug(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final int LONGEST = 80;

    public Slug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
