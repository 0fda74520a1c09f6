package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a campaign. They contain no personal data. */
public sealed interface CampaignEvent {

    String campaignId();

    /**
     * @param topics sorted
     * @param language {@code en} or {@code fr}; null for readers of both
     */
    @StoredAs("campaign.drafted")
    record CampaignDrafted(
            String campaignId,
            String name,
            List<String> topics,
            @Nullable String language,
            @Nullable Bilingual subject,
            @Nullable Bilingual preheader,
            @Nullable Bilingual body,
            Instant draftedAt)
            implements CampaignEvent {}

    /** Replaces text and audience, and ends a schedule. */
    @StoredAs("campaign.edited")
    record CampaignEdited(
            String campaignId,
            String name,
            List<String> topics,
            @Nullable String language,
            @Nullable Bilingual subject,
            @Nullable Bilingual preheader,
            @Nullable Bilingual body,
            Instant editedAt)
            implements CampaignEvent {}

    @StoredAs("campaign.scheduled")
    record CampaignScheduled(String campaignId, Instant sendAt, String zone, Instant scheduledAt)
            implements CampaignEvent {}

    /** @param on whether the links of this campaign are counted, never by person */
    @StoredAs("campaign.link-counts-switched")
    record LinkCountsSwitched(String campaignId, boolean on, Instant switchedAt) implements CampaignEvent {}

    /** The mails are queued from now on, in chunks. */
    @StoredAs("campaign.sending-started")
    record SendingStarted(String campaignId, Instant startedAt) implements CampaignEvent {}

    @StoredAs("campaign.paused")
    record SendingPaused(String campaignId, Instant pausedAt) implements CampaignEvent {}

    /**
     * Too many mails have failed. The campaign is paused until an organizer resumes it.
     *
     * @param attempted mails that were accepted or have failed since the start of the campaign
     */
    @StoredAs("campaign.halted")
    record SendingHalted(String campaignId, long attempted, long failed, Instant haltedAt) implements CampaignEvent {}

    @StoredAs("campaign.resumed")
    record SendingResumed(String campaignId, Instant resumedAt) implements CampaignEvent {}

    @StoredAs("campaign.cancelled")
    record CampaignCancelled(String campaignId, Instant cancelledAt) implements CampaignEvent {}

    @StoredAs("campaign.discarded")
    record CampaignDiscarded(String campaignId, Instant discardedAt) implements CampaignEvent {}

    /** @param round 2 for the first resending, then one more each time */
    @StoredAs("campaign.resending-started")
    record ResendingStarted(String campaignId, int round, Instant startedAt) implements CampaignEvent {}

    @StoredAs("campaign.finished")
    record SendingFinished(String campaignId, int round, Instant finishedAt) implements CampaignEvent {}
}
