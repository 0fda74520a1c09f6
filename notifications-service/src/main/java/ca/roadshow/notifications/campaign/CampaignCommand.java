package ca.roadshow.notifications.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a campaign. Each returns a {@link CampaignResult}. */
public sealed interface CampaignCommand {

    CampaignId campaignId();

    record DraftCampaign(@TargetAggregateIdentifier CampaignId campaignId, CampaignContent content, Instant at)
            implements CampaignCommand {}

    /** Replaces text and audience. A scheduled campaign becomes a draft again. */
    record EditCampaign(@TargetAggregateIdentifier CampaignId campaignId, CampaignContent content, Instant at)
            implements CampaignCommand {}

    /** @param zone time zone in which the time is shown */
    record ScheduleCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant sendAt, ZoneId zone, Instant at)
            implements CampaignCommand {}

    /**
     * Decides whether the campaign counts how often its links are opened. Possible until it is sent, because readers are told in
     * the mail.
     */
    record SwitchLinkCounts(@TargetAggregateIdentifier CampaignId campaignId, boolean on, Instant at)
            implements CampaignCommand {}

    /** Sends now. */
    record SendCampaign(@TargetAggregateIdentifier CampaignId campaignId, Instant at) implements CampaignCommand {}

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
