package ca.roadshow.notifications.campaign;

/** Where a campaign is between draft and end. */
public enum CampaignStatus {
    DRAFT,
    /** Another organizer has to approve it before it is sent. */
    AWAITING_APPROVAL,
    SCHEDULED,
    SENDING,
    PAUSED,
    SENT,
    CANCELLED,
    /** A draft that was not needed. Lists and pages do not show it. */
    DISCARDED;

    /** Whether text and audience can be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == AWAITING_APPROVAL || this == SCHEDULED;
    }

    /** Whether no mail is left to send, unless the campaign is resent. */
    public boolean isOver() {
        return this == SENT || this == CANCELLED || this == DISCARDED;
    }
}
