package ca.roadshow.cfp.ask;

/**
 * Admits proposals after a call has closed.
 *
 * @param code what speakers type
 * @param most number of proposals that it admits
 * @param revoked whether it admits none any more
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
