package ca.roadshow.cfp.invitation;

/** The status of an invitation. The message files contain its label as {@code invitation.status.…}. */
public enum InvitationStatus {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** The invitation was not answered in time. */
    EXPIRED,
    /** A speaker of the talk revoked the invitation. */
    REVOKED,
    /** The co-speaker no longer gives the talk. */
    LEFT
}
