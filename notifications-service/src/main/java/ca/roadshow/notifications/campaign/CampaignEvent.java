package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a campaign. Organizers and meetups are named by ids only. */
public sealed interface CampaignEvent {

    String campaignId();

    /**
     * Conditions on the audience besides topics and language.
     *
     * @param attendedMonths came to a meetup in the last months; null for everyone
     * @param attendedCommunities slugs of the communities whose meetups count, sorted; empty for all
     * @param meetupId people of this meetup only; null for everyone
     * @param meetupParts codes of {@link MeetupPeople.Part}
     * @param purpose {@code rsvp} or {@code news}; null without a meetup
     */
    record Conditions(
            @Nullable Integer attendedMonths,
            List<String> attendedCommunities,
            @Nullable String meetupId,
            List<String> meetupParts,
            @Nullable String purpose) {}

    /**
     * @param topics sorted
     * @param language {@code en} or {@code fr}; null for readers of both
     * @param conditions null for none
     */
    @StoredAs(value = "campaign.drafted", revision = 2)
    record CampaignDrafted(
            String campaignId,
            String name,
            List<String> topics,
            @Nullable String language,
            @Nullable Bilingual subject,
            @Nullable Bilingual preheader,
            @Nullable Bilingual body,
            @Nullable Conditions conditions,
            Instant draftedAt)
            implements CampaignEvent {}

    /** Text and audience are replaced. Ends the schedule, the request for approval and the approval. */
    @StoredAs(value = "campaign.edited", revision = 2)
    record CampaignEdited(
            String campaignId,
            String name,
            List<String> topics,
            @Nullable String language,
            @Nullable Bilingual subject,
            @Nullable Bilingual preheader,
            @Nullable Bilingual body,
            @Nullable Conditions conditions,
            Instant editedAt)
            implements CampaignEvent {}

    /**
     * @param requestedBy address id of the organizer
     * @param sendAt when to send it; null to send it as soon as it is approved
     * @param zone time zone of {@code sendAt}
     */
    @StoredAs("campaign.approval-requested")
    record ApprovalRequested(
            String campaignId,
            String requestedBy,
            @Nullable Instant sendAt,
            @Nullable String zone,
            Instant requestedAt) implements CampaignEvent {}

    /** @param approvedBy address id of an organizer who did not request the approval */
    @StoredAs("campaign.approved")
    record CampaignApproved(String campaignId, String approvedBy, Instant approvedAt) implements CampaignEvent {}

    /**
     * The campaign is a draft again.
     *
     * @param sentBackBy address id of the organizer
     * @param note what should be changed; null if nothing was written
     */
    @StoredAs("campaign.sent-back")
    record CampaignSentBack(
            String campaignId, String sentBackBy, @Nullable String note, Instant sentBackAt) implements CampaignEvent {}

    @StoredAs("campaign.scheduled")
    record CampaignScheduled(String campaignId, Instant sendAt, String zone, Instant scheduledAt)
            implements CampaignEvent {}

    /** @param on whether the clicks on each link of this campaign are counted; they are never counted per person */
    @StoredAs("campaign.link-counts-switched")
    record LinkCountsSwitched(String campaignId, boolean on, Instant switchedAt) implements CampaignEvent {}

    /** @param perMinute most mails per minute from now on; null for no limit */
    @StoredAs("campaign.sending-limited")
    record SendingLimited(String campaignId, @Nullable Integer perMinute, Instant limitedAt) implements CampaignEvent {}

    /** The sending has started. The mails are queued in chunks after this event. */
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
