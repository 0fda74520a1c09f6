package ca.roadshow.cfp.review.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer of a call, or a former one with reviews.
 *
 * @param name null if it is not known
 * @param language of mails
 * @param current whether they still are a reviewer; reviews of former ones count
 * @param assigned proposals that they were asked to review, without those with a conflict of interest
 * @param given reviews that count
 */
record Reviewer(String id, @Nullable String name, String language, boolean current, int assigned, int given) {

    /** Leaves out the name. */
    @Override
    public String toString() {
        return "Reviewer[" + id + "]";
    }
}
