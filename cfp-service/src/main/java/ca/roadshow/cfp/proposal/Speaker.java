package ca.roadshow.cfp.proposal;

/**
 * The speaker of a proposal. Only stored encrypted.
 *
 * @param bio may be empty
 * @param language of mails to the speaker, {@code en} or {@code fr}
 */
public record Speaker(String name, String email, String bio, String language) {

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "Speaker[]";
    }
}
