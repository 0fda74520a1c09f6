package ca.roadshow.cfp.invitation;

/** Where an invitation is. Each has its words in {@code invitation.status.…} of the message files. */
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
