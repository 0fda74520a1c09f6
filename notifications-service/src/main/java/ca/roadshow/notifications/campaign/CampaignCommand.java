package ca.roadshow.notifications.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to a campaign. Each returns a {@link CampaignResult}. */
public sealed interface CampaignCommand {

    CampaignId campaignId();

    record DraftCampaign(@TargetAggregateIdentifier CampaignId campaignId, CampaignContent content, Instant at)
            implements CampaignCommand {}

    /** Replaces text and audience. A scheduled or approved campaign becomes a draft. */
    record EditCampaign(@TargetAggregateIdentifier CampaignId campaignId, CampaignContent content, Instant at)
            implements CampaignCommand {}

    /**
     * @param zone time zone in which the time is shown
     * @param needsApproval whether the command is refused if the campaign is not approved
     */
    record ScheduleCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            Instant sendAt,
            ZoneId zone,
            boolean needsApproval,
            Instant at)
            implements CampaignCommand {}

    /**
     * Switches on or off the counting of how often each link of the campaign is opened. Possible until the campaign is sent,
     * because its mails tell readers that links are counted.
     */
    record SwitchLinkCounts(@TargetAggregateIdentifier CampaignId campaignId, boolean on, Instant at)
            implements CampaignCommand {}

    /**
     * Limits how fast the mails are sent. Possible until the campaign has ended, including while it is sending.
     *
     * @param perMinute most mails per minute, from 1 to {@link #MOST_PER_MINUTE}; null for no limit
     */
    record LimitSending(
            @TargetAggregateIdentifier CampaignId campaignId,
            @Nullable Integer perMinute,
            Instant at) implements CampaignCommand {

        public static final int MOST_PER_MINUTE = 100_000;

        public LimitSending {
            if (perMinute != null && (perMinute < 1 || perMinute > MOST_PER_MINUTE)) {
                throw new IllegalArgumentException("A limit is from 1 to " + MOST_PER_MINUTE);
            }
        }
    }

    /**
     * Starts sending now.
     *
     * @param needsApproval whether the command is refused if the campaign is not approved
     */
    record SendCampaign(@TargetAggregateIdentifier CampaignId campaignId, boolean needsApproval, Instant at)
            implements CampaignCommand {}

    /**
     * Asks another organizer to approve the campaign.
     *
     * @param by address id of the organizer
     * @param sendAt when to send it; null to send it as soon as it is approved
     * @param zone time zone in which the time is shown; null without a time
     */
    record RequestApproval(
            @TargetAggregateIdentifier CampaignId campaignId,
            String by,
            @Nullable Instant sendAt,
            @Nullable ZoneId zone,
            Instant at)
            implements CampaignCommand {}

    /**
     * Approves the campaign. It is then sent or scheduled as requested.
     *
     * @param by address id of an organizer who did not request the approval
     */
    record ApproveCampaign(@TargetAggregateIdentifier CampaignId campaignId, String by, Instant at)
            implements CampaignCommand {}

    /**
     * Turns a campaign that waits for approval into a draft. The organizer who requested the approval uses this to withdraw the
     * request.
     *
     * @param note what should be changed; null for no note
     */
    record SendBackCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            String by,
            @Nullable String note,
            Instant at) implements CampaignCommand {}

    /**
     * Sends a scheduled campaign when its time has come. Does nothing if the campaign has meanwhile been rescheduled, edited or
     * cancelled.
     *
     * @param due the time it was scheduled for
     */
    record SendDueCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant due, Instant at)
            implements CampaignCommand {}

    record PauseCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /**
     * Pauses the campaign if too many of its mails have failed since it was last resumed.
     *
     * @param deliveries the mails since the start of the campaign
     */
    record HaltCampaign(
            @TargetAggregateIdentifier CampaignId campaignId, Deliveries deliveries, HaltPolicy policy, Instant at)
            implements CampaignCommand {}

    record ResumeCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Ends the campaign. Mails that have not been sent are dropped. */
    record CancelCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Removes a draft. */
    record DiscardCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Sends a sent campaign again to the recipients whose mail failed. */
    record ResendCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /**
     * Ends a round when every mail of it is sent or has failed.
     *
     * @param round 1 for the first sending, then one more per resending
     */
    record FinishCampaign(@TargetAggregateIdentifier CampaignId campaignId, int round, Instant at)
            implements CampaignCommand {}
}
