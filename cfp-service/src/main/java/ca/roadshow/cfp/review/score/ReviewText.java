package ca.roadshow.cfp.review.score;

/**
 * The texts of a review; either may be empty. Only stored encrypted, with the reviewer's key.
 *
 * @param comment to the committee
 * @param note to the speaker
 */
public record ReviewText(String comment, String note) {

    public static final ReviewText NONE = new ReviewText("", "");
    public static final int LONGEST = 5_000;

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "ReviewText[]";
    }
}
