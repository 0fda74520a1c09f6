package ca.roadshow.web.input;

import ca.roadshow.web.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The value of an {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). */
public final class IdempotencyKey {

    /** Long enough that two callers do not choose the same key by chance, such as {@code 1}. */
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{16,200}");

    /** Problem code for a key that was used before with different content. */
    public static final String REUSED = "request.idempotency-key-reused";

    private IdempotencyKey() {}

    /**
     * @param code problem code for a malformed key
     * @throws ProblemException 400
     */
    public static @Nullable String checked(@Nullable String header, String code) {
        if (header != null && !SHAPE.matcher(header).matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, code);
        }
        return header;
    }

    /** The hidden field of a form; null if its value is not a key. */
    public static @Nullable String ofForm(@Nullable String submission) {
        return submission != null && SHAPE.matcher(submission).matches() ? submission : null;
    }

    /** 422 for a key that was used before with different content. */
    public static ProblemException reused() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, REUSED);
    }
}
