package ca.roadshow.cfp.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that is being written.
 *
 * @param id {@code draft-} and a UUID
 * @param content JSON, as it was typed; empty once the draft was submitted
 * @param proposal that the draft became; null before
 */
public record Draft(
        String id, String call, String content, @Nullable String proposal, Instant savedAt) {

    /** Leaves out the content. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
