package ca.roadshow.cfp.proposal;

/**
 * The talk of a proposal. Only stored encrypted, because an abstract often says who wrote it.
 *
 * @param summary the abstract
 */
public record Talk(String title, String summary) {

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "Talk[]";
    }
}
