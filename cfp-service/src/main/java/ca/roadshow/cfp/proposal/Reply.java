package ca.roadshow.cfp.proposal;

/**
 * A speaker's answer to a question of the call. Only stored encrypted.
 *
 * @param question id of the question
 * @param value text of the answer; for a question with choices, the id of the choice
 */
public record Reply(String question, String value) {

    /** Leaves out the value. */
    @Override
    public String toString() {
        return "Reply[" + question + "]";
    }
}
