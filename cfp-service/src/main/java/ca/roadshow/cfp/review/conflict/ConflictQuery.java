package ca.roadshow.cfp.review.conflict;

/**
 * Finds the conflicts of one kind. Other kinds can be added as beans of this type. The queue, the counts and the lists leave out the
 * proposals that are found.
 *
 * @param needs what a person must have to find anything; the query does not run without it
 * @param sql selects the {@code proposal_id} of the proposals to {@code :call} that {@code :person} must not review. It may also use
 * {@code :today}, and {@code :domain}, the keyed hash of the domain of the person's e-mail address
 */
record ConflictQuery(Conflict kind, Needs needs, String sql) {

    enum Needs {
        NOTHING,
        /** A talk of the person, in any call. */
        TALK,
        /** An affiliation, now or at another time. */
        AFFILIATION,
        /** An e-mail address that does not belong to a public provider. */
        DOMAIN
    }

    /** Returns a query with the columns {@code kind} and {@code proposal_id}. */
    String labelled() {
        return "select '" + kind + "' as kind, proposal_id from (" + sql + ") found_" + kind;
    }
}
