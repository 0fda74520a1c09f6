package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.notifications.campaign.CampaignCommand;
import ca.roadshow.notifications.campaign.CampaignCommand.ApproveCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.CancelCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DiscardCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DraftCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.EditCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.LimitSending;
import ca.roadshow.notifications.campaign.CampaignCommand.PauseCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.RequestApproval;
import ca.roadshow.notifications.campaign.CampaignCommand.ResendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ResumeCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ScheduleCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendBackCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SwitchLinkCounts;
import ca.roadshow.notifications.campaign.CampaignContent;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.notifications.campaign.CampaignStatus;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.sending.RsvpMailWindow;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates, changes and sends campaigns for pages and API. Methods return when the view shows the change, and for a pause or a
 * limit when the queue does.
 */
@Component
class Campaigns {

    /** @param changed false for a repeat */
    record Outcome(CampaignView campaign, boolean changed) {}

    private static final int MOST = 500;

    private final Commands commands;
    private final FindCampaigns findCampaigns;
    private final CampaignTopics topics;
    private final NewsletterRenderer renderer;
    private final MailBatches batches;
    private final MailSettings settings;
    private final RsvpMailWindow window;
    private final ApprovalRule approval;
    private final ViewAwait views;
    private final Clock clock;

    Campaigns(
            Commands commands,
            FindCampaigns findCampaigns,
            CampaignTopics topics,
            NewsletterRenderer renderer,
            MailBatches batches,
            MailSettings settings,
            RsvpMailWindow window,
            ApprovalRule approval,
            ViewAwait views,
            Clock clock) {
        this.commands = commands;
        this.findCampaigns = findCampaigns;
        this.topics = topics;
        this.renderer = renderer;
        this.batches = batches;
        this.settings = settings;
        this.window = window;
        this.approval = approval;
        this.views = views;
        this.clock = clock;
    }

    /** Returns the campaigns that the organizer manages, the latest first. */
    List<CampaignView> of(SignedIn organizer) {
        return findCampaigns.latest(MOST).stream()
                .filter(campaign -> topics.mayManage(organizer.roles(), campaign))
                .toList();
    }

    /**
     * Creates a draft.
     *
     * @param key idempotency key: the same key creates one campaign
     */
    Outcome draft(SignedIn organizer, CampaignContent content, String key, Origin origin) {
        topics.check(organizer.roles(), content.audience());
        var id = CampaignId.of(organizer.id().value(), key);
        var at = now();
        var changed = change(new DraftCampaign(id, content, at), organizer, origin);
        return new Outcome(
                changed ? findCampaigns.awaitNew(CampaignView.draft(id, content, at)) : findCampaigns.get(id.value()),
                changed);
    }

    /** Returns the campaigns that wait for the organizer's approval. */
    List<CampaignView> awaiting(SignedIn organizer) {
        return findCampaigns.awaitingApproval().stream()
                .filter(campaign -> topics.mayManage(organizer.roles(), campaign))
                .filter(campaign -> !isRequester(organizer, campaign))
                .toList();
    }

    static boolean isRequester(SignedIn organizer, CampaignView campaign) {
        var requested = campaign.approval();
        return requested != null
                && requested.requestedBy().equals(organizer.id().value());
    }

    Outcome edit(SignedIn organizer, CampaignView campaign, CampaignContent content, Origin origin) {
        topics.check(organizer.roles(), content.audience());
        return send(
                new EditCampaign(campaign.id(), content, now()),
                organizer,
                origin,
                found -> found.content().equals(content) && found.status() == CampaignStatus.DRAFT);
    }

    /** Schedules the campaign, or requests the approval if another organizer has to approve it first. */
    Outcome schedule(SignedIn organizer, CampaignView campaign, Instant sendAt, ZoneId zone, Origin origin) {
        checkSender();
        checkText(campaign, sendAt);
        if (needsApproval(campaign)) {
            return requestApproval(organizer, campaign, sendAt, zone, origin);
        }
        return send(
                new ScheduleCampaign(campaign.id(), sendAt, zone, approval.appliesTo(campaign.audience()), now()),
                organizer,
                origin,
                found -> sendAt.equals(found.sendAt()) && found.status() != CampaignStatus.AWAITING_APPROVAL);
    }

    /** Sends the campaign, or requests the approval if another organizer has to approve it first. */
    Outcome sendNow(SignedIn organizer, CampaignView campaign, Origin origin) {
        checkSender();
        checkText(campaign, now());
        if (needsApproval(campaign)) {
            return requestApproval(organizer, campaign, null, null, origin);
        }
        return send(
                new SendCampaign(campaign.id(), approval.appliesTo(campaign.audience()), now()),
                organizer,
                origin,
                found -> found.round() > 0);
    }

    boolean needsApproval(CampaignView campaign) {
        return approval.appliesTo(campaign.audience()) && campaign.status().isEditable() && !campaign.isApproved();
    }

    private Outcome requestApproval(
            SignedIn organizer, CampaignView campaign, @Nullable Instant sendAt, @Nullable ZoneId zone, Origin origin) {
        return send(
                new RequestApproval(campaign.id(), organizer.id().value(), sendAt, zone, now()),
                organizer,
                origin,
                found -> found.status() == CampaignStatus.AWAITING_APPROVAL);
    }

    /** Approves the campaign, which sends or schedules it as requested. */
    Outcome approve(SignedIn organizer, CampaignView campaign, Origin origin) {
        checkSender();
        checkText(campaign, Objects.requireNonNullElseGet(campaign.sendAt(), this::now));
        return send(
                new ApproveCampaign(campaign.id(), organizer.id().value(), now()),
                organizer,
                origin,
                found -> found.status() != CampaignStatus.AWAITING_APPROVAL);
    }

    /** @param note what should be changed; null for no note */
    Outcome sendBack(SignedIn organizer, CampaignView campaign, @Nullable String note, Origin origin) {
        return send(
                new SendBackCampaign(campaign.id(), organizer.id().value(), note, now()),
                organizer,
                origin,
                found -> found.status() != CampaignStatus.AWAITING_APPROVAL);
    }

    Outcome pause(SignedIn organizer, CampaignView campaign, Origin origin) {
        var paused = send(
                new PauseCampaign(campaign.id(), now()),
                organizer,
                origin,
                found -> found.status() != CampaignStatus.SENDING);
        awaitQueue(campaign, Set.of(Status.PAUSED));
        return paused;
    }

    Outcome resume(SignedIn organizer, CampaignView campaign, Origin origin) {
        checkSender();
        return send(
                new ResumeCampaign(campaign.id(), now()),
                organizer,
                origin,
                found -> found.status() != CampaignStatus.PAUSED);
    }

    Outcome cancel(SignedIn organizer, CampaignView campaign, Origin origin) {
        var cancelled = send(
                new CancelCampaign(campaign.id(), now()),
                organizer,
                origin,
                found -> found.status() == CampaignStatus.CANCELLED);
        awaitQueue(campaign, Set.of(Status.CANCELLED, Status.DONE));
        return cancelled;
    }

    Outcome countLinks(SignedIn organizer, CampaignView campaign, boolean on, Origin origin) {
        return send(
                new SwitchLinkCounts(campaign.id(), on, now()), organizer, origin, found -> found.countsLinks() == on);
    }

    /** @param perMinute most mails per minute; null for no limit */
    Outcome limit(SignedIn organizer, CampaignView campaign, @Nullable Integer perMinute, Origin origin) {
        var limited = send(
                new LimitSending(campaign.id(), perMinute, now()),
                organizer,
                origin,
                found -> Objects.equals(found.perMinute(), perMinute));
        var id = campaign.id().value();
        views.until(id, () -> batches.limitOf(id).equals(Optional.ofNullable(perMinute)));
        return limited;
    }

    /** Discards a draft. Returns when the list no longer shows it. */
    void discard(SignedIn organizer, CampaignView campaign, Origin origin) {
        if (change(new DiscardCampaign(campaign.id(), now()), organizer, origin)) {
            var _ = findCampaigns.await(campaign.id(), found -> found.status() == CampaignStatus.DISCARDED);
        }
    }

    Outcome resend(SignedIn organizer, CampaignView campaign, Origin origin) {
        checkSender();
        return send(
                new ResendCampaign(campaign.id(), now()), organizer, origin, found -> found.round() > campaign.round());
    }

    private Outcome send(CampaignCommand command, SignedIn organizer, Origin origin, Predicate<CampaignView> shown) {
        var changed = change(command, organizer, origin);
        var id = command.campaignId();
        return new Outcome(changed ? findCampaigns.await(id, shown) : findCampaigns.get(id.value()), changed);
    }

    private boolean change(CampaignCommand command, SignedIn organizer, Origin origin) {
        var provenance = RequestProvenance.of(organizer.id().value(), origin);
        return Refusals.check(commands.send(command, provenance, CampaignResult.class));
    }

    /** Waits until the batch of the campaign has one of these statuses. A campaign that was never sent has no batch. */
    private void awaitQueue(CampaignView campaign, Set<Status> expected) {
        var id = campaign.id().value();
        views.until(
                id,
                () -> batches.find(id)
                        .map(batch -> expected.contains(batch.status()))
                        .orElse(campaign.round() == 0));
    }

    private void checkSender() {
        if (!settings.identifiesSender()) {
            throw Refusals.senderUnknown();
        }
    }

    /** Refuses a text with errors. The campaign itself refuses a missing text. */
    private void checkText(CampaignView campaign, Instant sendAt) {
        if (!campaign.status().isEditable()) {
            return;
        }
        if (renderer.check(campaign.text()).stream()
                .filter(NewsletterProblem::blocks)
                .anyMatch(problem -> problem.code() != NewsletterProblem.Code.INCOMPLETE)) {
            throw Refusals.textInvalid();
        }
        campaign.audience().aboutRsvp().ifPresent(people -> checkIsAboutRsvp(campaign, people, sendAt));
    }

    /**
     * Refuses a mail about an RSVP that is sent too late or contains advertising, because the recipients have not consented to
     * news.
     */
    private void checkIsAboutRsvp(CampaignView campaign, MeetupPeople people, Instant sendAt) {
        if (!window.isOpen(people.meetupId(), sendAt)) {
            throw Refusals.meetupOver();
        }
        if (renderer.hasListings(campaign.text())) {
            throw Refusals.hasListings();
        }
    }

    /** Returns the time in milliseconds. The database stores microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
