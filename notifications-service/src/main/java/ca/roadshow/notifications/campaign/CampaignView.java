package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.newsletter.NewsletterText;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a campaign.
 *
 * @param sendAt the time for which it is or was scheduled; null if it is not scheduled
 * @param zone time zone of {@code sendAt}
 * @param countsLinks whether the campaign counts how often its links are opened
 * @param perMinute most mails per minute; null for no limit
 * @param approval null if none was requested since the last edit
 * @param round 0 before it is sent, 1 for the first sending, then one more per resending
 * @param startedAt start of the first sending
 * @param endedAt when it was sent or cancelled
 * @param halted the figures that paused it automatically; null if it is not paused or an organizer paused it
 */
public record CampaignView(
        CampaignId id,
        CampaignContent content,
        CampaignStatus status,
        @Nullable Instant sendAt,
        @Nullable ZoneId zone,
        boolean countsLinks,
        @Nullable Integer perMinute,
        @Nullable Approval approval,
        int round,
        Instant draftedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Deliveries halted) {

    /**
     * @param requestedBy address id of the organizer who requested it
     * @param approvedBy address id of the organizer who approved it; null if nobody has
     * @param sentBackBy address id of the organizer who sent it back; null if nobody has
     * @param note what should be changed, from the organizer who sent it back
     */
    public record Approval(
            String requestedBy,
            @Nullable String approvedBy,
            @Nullable String sentBackBy,
            @Nullable String note) {}

    /** Returns the view of a new draft, before the projection has stored it. */
    public static CampaignView draft(CampaignId id, CampaignContent content, Instant at) {
        return new CampaignView(
                id, content, CampaignStatus.DRAFT, null, null, false, null, null, 0, at, null, null, null);
    }

    /** Whether another organizer has approved it since the last edit. */
    public boolean isApproved() {
        return approval != null && approval.approvedBy() != null;
    }

    public String name() {
        return content.name();
    }

    public CampaignAudience audience() {
        return content.audience();
    }

    public NewsletterText text() {
        return content.text();
    }
}
