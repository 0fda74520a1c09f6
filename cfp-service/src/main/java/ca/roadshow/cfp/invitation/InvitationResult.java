package ca.roadshow.cfp.invitation;

/** The result of a command about co-speakers. */
public enum InvitationResult {
    DONE,
    UNCHANGED,
    /** The address is that of the speaker who submitted the talk. */
    OWN_ADDRESS,
    /** The person is already a speaker of the talk. */
    ALREADY_SPEAKS,
    /** The call allows no more co-speakers. */
    TOO_MANY,
    UNKNOWN,
    EXPIRED,
    REVOKED,
    /** The invitation was declined, or the co-speaker has left. */
    ANSWERED
}
