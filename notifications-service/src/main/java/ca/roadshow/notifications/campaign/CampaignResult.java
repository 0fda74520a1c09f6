package ca.roadshow.notifications.campaign;

/** The result of a command to a campaign. */
public enum CampaignResult {
    DONE,
    /** The campaign already is as requested. */
    UNCHANGED,
    /** Another draft was created with this id. */
    KEY_REUSED,
    /** The campaign is sent or cancelled. For a change of its content, also: it is being sent. */
    NOT_EDITABLE,
    /** Only a draft can be discarded. */
    NOT_A_DRAFT,
    /** The audience has no topics. */
    AUDIENCE_MISSING,
    /** No language has both subject and body. */
    TEXT_MISSING,
    /** The time to send is not in the future. */
    TIME_PASSED,
    /** The campaign needs the approval of another organizer first. */
    APPROVAL_MISSING,
    /** The campaign does not wait for approval. */
    APPROVAL_NOT_REQUESTED,
    /** The organizer who requested the approval cannot approve the campaign. */
    APPROVAL_BY_REQUESTER,
    /** The campaign is paused; it can be resumed or cancelled. */
    PAUSED,
    CANCELLED,
    ALREADY_SENT,
    NOT_SENDING,
    NOT_PAUSED,
    /** The campaign was not sent yet, so there is nothing to resend. */
    NOT_SENT
}
