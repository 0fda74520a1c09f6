package ca.roadshow.cfp.review.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer of a call, or a former one with reviews.
 *
 * @param name null if it is not known
 * @param language of mails
 * @param current whether they are still a reviewer; reviews of former reviewers count
 * @param assigned number of assigned proposals, without those with a conflict of interest
 * @param given number of their reviews that count
 */
record Reviewer(String id, @Nullable String name, String language, boolean current, int assigned, int given) {

    /** Leaves out the name. */
    @Override
    public String toString() {
        return "Reviewer[" + id + "]";
    }
}
