package ca.roadshow.cfp.proposal;

/**
 * What is proposed; at rest only ever sealed, for an abstract often says who wrote it.
 *
 * @param summary the abstract
 */
public record Talk(String title, String summary) {

    /** Nothing of it: what is printed must not outlive the person's key. */
    @Override
    public String toString() {
        return "Talk[]";
    }
}
