package ca.roadshow.cfp.ask;

/**
 * A code with which proposals are accepted after a call has closed.
 *
 * @param code the text that speakers enter
 * @param most greatest number of proposals with this code
 * @param revoked whether no further proposals are accepted
 */
public record LateCode(String code, int most, boolean revoked) {

    public LateCode {
        if (code.isBlank() || code.length() > 40 || most < 1) {
            throw new IllegalArgumentException("A late code has 1 to 40 characters and admits at least one proposal");
        }
    }

    public LateCode revoke() {
        return new LateCode(code, most, true);
    }
}
