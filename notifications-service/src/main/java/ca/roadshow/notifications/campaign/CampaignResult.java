package ca.roadshow.notifications.campaign;

/** The result of a command to a campaign. */
public enum CampaignResult {
    DONE,
    /** The campaign already is as requested. */
    UNCHANGED,
    /** Another draft has this id. */
    KEY_REUSED,
    /** It is sent or cancelled, or, for a change of its content, is being sent. */
    NOT_EDITABLE,
    /** Only a draft can be discarded. */
    NOT_A_DRAFT,
    /** It has no topics. */
    AUDIENCE_MISSING,
    /** No language has both subject and body. */
    TEXT_MISSING,
    /** The time to send is not in the future. */
    TIME_PASSED,
    /** Another organizer has to approve it first. */
    APPROVAL_MISSING,
    /** It does not wait for approval. */
    APPROVAL_NOT_REQUESTED,
    /** The organizer who requested the approval cannot give it. */
    APPROVAL_BY_REQUESTER,
    /** It is paused; it can be resumed or cancelled. */
    PAUSED,
    CANCELLED,
    ALREADY_SENT,
    NOT_SENDING,
    NOT_PAUSED,
    /** It was not sent yet, so nobody has missed it. */
    NOT_SENT
}
