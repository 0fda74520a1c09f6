package ca.roadshow.cfp.review.ranking;

import ca.roadshow.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The end of a page of the ranking. Clients treat it as opaque.
 *
 * @param rank the value by which the list is sorted
 */
record RankingCursor(double rank, String id) {

    private static final Pattern ID = Pattern.compile("proposal-[A-Za-z0-9-]{1,60}");

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @throws ProblemException 400 for a value that this service did not issue
     */
    static @Nullable RankingCursor decoded(@Nullable String encoded) {
        if (encoded == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 2);
            var rank = Double.parseDouble(parts[0]);
            if (parts.length == 2
                    && Double.isFinite(rank)
                    && ID.matcher(parts[1]).matches()) {
                return new RankingCursor(rank, parts[1]);
            }
            throw invalid();
        } catch (IllegalArgumentException foreign) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("after", "unknown");
    }
}
