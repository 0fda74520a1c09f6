package ca.roadshow.cfp.proposal;

/**
 * Who proposes; at rest only ever sealed.
 *
 * @param bio may be empty
 * @param language {@code en} or {@code fr}, in which mails are written
 */
public record Speaker(String name, String email, String bio, String language) {

    /** Nothing of it: what is printed must not outlive the person's key. */
    @Override
    public String toString() {
        return "Speaker[]";
    }
}
