package ca.roadshow.notifications.campaign;

/** Where a campaign is between draft and end. */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    SENDING,
    PAUSED,
    SENT,
    CANCELLED,
    /** A draft that is not needed. No page and no answer of the API shows it. */
    DISCARDED;

    /** Whether text and audience can be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == SCHEDULED;
    }
}
