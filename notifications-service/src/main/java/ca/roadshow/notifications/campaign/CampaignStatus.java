package ca.roadshow.notifications.campaign;

/** The status of a campaign. */
public enum CampaignStatus {
    DRAFT,
    /** Another organizer must approve the campaign before it is sent. */
    AWAITING_APPROVAL,
    SCHEDULED,
    SENDING,
    PAUSED,
    SENT,
    CANCELLED,
    /** A draft that was deleted. Lists and pages do not show it. */
    DISCARDED;

    /** Whether text and audience can be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == AWAITING_APPROVAL || this == SCHEDULED;
    }

    /** Whether all mails are sent or dropped. A sent campaign can still be resent. */
    public boolean isOver() {
        return this == SENT || this == CANCELLED || this == DISCARDED;
    }
}
