package ca.roadshow.cfp.invitation;

/** The status of an invitation. The message files name each one under {@code invitation.status.…}. */
public enum InvitationStatus {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** A speaker of the talk took it back. */
    REVOKED,
    /** The co-speaker no longer gives the talk. */
    LEFT
}
