package ca.roadshow.cfp.proposal;

/**
 * A speaker's answer to a question of the call. Only stored encrypted.
 *
 * @param question its id
 * @param value as typed; the id of the choice for a question with choices
 */
public record Reply(String question, String value) {

    /** Leaves out the value. */
    @Override
    public String toString() {
        return "Reply[" + question + "]";
    }
}
