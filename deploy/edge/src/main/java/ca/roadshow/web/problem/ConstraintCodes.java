package ca.roadshow.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stable codes of constraints. A constraint with the message {@code {input.some-code}} has that code. */
final class ConstraintCodes {

    private static final Pattern OWN = Pattern.compile("\\{input\\.([a-z0-9.-]+)}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Email", "email-invalid"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"),
            Map.entry("Range", "out-of-range"),
            Map.entry("Pattern", "format-invalid"),
            Map.entry("URL", "url-invalid"),
            Map.entry("AssertTrue", "required"),
            Map.entry("Future", "date-not-future"),
            Map.entry("FutureOrPresent", "date-not-future"),
            Map.entry("Past", "date-not-past"),
            Map.entry("PastOrPresent", "date-not-past"));

    private ConstraintCodes() {}

    static FieldProblem of(String field, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var own = OWN.matcher(violation.getMessageTemplate());
        var name = descriptor.getAnnotation().annotationType().getSimpleName();
        var attributes = descriptor.getAttributes();
        if (own.matches()) return new FieldProblem(field, own.group(1), violation.getMessage(), bounds(attributes));
        if (name.equals("Size") || name.equals("Length")) {
            return tooShort(violation.getInvalidValue(), attributes)
                    ? new FieldProblem(field, "too-short", violation.getMessage(), bound(attributes, "min"))
                    : new FieldProblem(field, "too-long", violation.getMessage(), bound(attributes, "max"));
        }
        var code = CODES.getOrDefault(name, HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT));
        return new FieldProblem(field, code, violation.getMessage());
    }

    private static boolean tooShort(@Nullable Object value, Map<String, Object> attributes) {
        var length = switch (value) {
            case CharSequence text -> text.length();
            case java.util.Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            case Object[] items -> items.length;
            case null, default -> Integer.MAX_VALUE;
        };
        return attributes.get("min") instanceof Integer min && length < min;
    }

    private static Object[] bounds(Map<String, Object> attributes) {
        return new Object[] {bound(attributes, "min"), bound(attributes, "max")};
    }

    private static Object bound(Map<String, Object> attributes, String name) {
        var bound = attributes.get(name);
        return bound == null ? "" : bound;
    }
}
