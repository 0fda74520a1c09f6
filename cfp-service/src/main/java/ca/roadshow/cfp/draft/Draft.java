package ca.roadshow.cfp.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that is being written.
 *
 * @param id {@code draft-} and a UUID
 * @param content JSON of the input; empty after the draft was submitted
 * @param proposal the submitted proposal; null before
 */
public record Draft(
        String id, String call, String content, @Nullable String proposal, Instant savedAt) {

    /** Leaves out the content. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
