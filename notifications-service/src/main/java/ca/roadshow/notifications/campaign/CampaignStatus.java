package ca.roadshow.notifications.campaign;

/** Where a campaign is between draft and end. */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    SENDING,
    PAUSED,
    SENT,
    CANCELLED;

    /** Whether text and audience can be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == SCHEDULED;
    }
}
