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

    /** Replaces text and audience. A scheduled or approved campaign becomes a draft again. */
    record EditCampaign(@TargetAggregateIdentifier CampaignId campaignId, CampaignContent content, Instant at)
            implements CampaignCommand {}

    /**
     * @param zone time zone in which the time is shown
     * @param needsApproval whether it is refused without an approval
     */
    record ScheduleCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            Instant sendAt,
            ZoneId zone,
            boolean needsApproval,
            Instant at)
            implements CampaignCommand {}

    /**
     * Switches on or off that the campaign counts how many times each of its links is opened. Possible until the campaign is sent,
     * because its mails tell readers that links are counted.
     */
    record SwitchLinkCounts(@TargetAggregateIdentifier CampaignId campaignId, boolean on, Instant at)
            implements CampaignCommand {}

    /**
     * Limits how fast the mails are sent. Possible until the campaign has ended, also while it is being sent.
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
     * Sends now.
     *
     * @param needsApproval whether it is refused without an approval
     */
    record SendCampaign(@TargetAggregateIdentifier CampaignId campaignId, boolean needsApproval, Instant at)
            implements CampaignCommand {}

    /**
     * Asks another organizer to approve the campaign.
     *
     * @param by address id of the organizer
     * @param sendAt when it is to be sent; null for at once after the approval
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
     * Approves the campaign, and sends or schedules it as its organizer wished.
     *
     * @param by address id of an organizer who did not request the approval
     */
    record ApproveCampaign(@TargetAggregateIdentifier CampaignId campaignId, String by, Instant at)
            implements CampaignCommand {}

    /**
     * Makes a campaign that waits for approval a draft again. The organizer who requested the approval takes it back with this.
     *
     * @param note what should be changed; null for no note
     */
    record SendBackCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            String by,
            @Nullable String note,
            Instant at) implements CampaignCommand {}

    /**
     * Sends a scheduled campaign. Does nothing if it was rescheduled, edited or cancelled meanwhile.
     *
     * @param due the time it was scheduled for
     */
    record SendDueCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant due, Instant at)
            implements CampaignCommand {}

    record PauseCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /**
     * Pauses the campaign if too many of its mails have failed since it was last resumed.
     *
     * @param deliveries since its start
     */
    record HaltCampaign(
            @TargetAggregateIdentifier CampaignId campaignId, Deliveries deliveries, HaltPolicy policy, Instant at)
            implements CampaignCommand {}

    record ResumeCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Ends the campaign. Mails that were not sent yet are never sent. */
    record CancelCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Removes a draft. */
    record DiscardCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /** Sends a sent campaign to those recipients whose mail failed. */
    record ResendCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

    /**
     * Every mail of the round is sent or has failed.
     *
     * @param round 1 for the first sending, then one more per resending
     */
    record FinishCampaign(@TargetAggregateIdentifier CampaignId campaignId, int round, Instant at)
            implements CampaignCommand {}
}
