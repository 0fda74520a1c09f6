package ca.roadshow.cfp.review.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A period of the review.
 *
 * @param until end, exclusive; null if it does not end
 * @param allowed permissions of reviewers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phase(Instant from, @Nullable Instant until, Set<Permission> allowed) {

    public Phase {
        allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A phase must end after it begins");
        }
    }

    boolean includes(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
