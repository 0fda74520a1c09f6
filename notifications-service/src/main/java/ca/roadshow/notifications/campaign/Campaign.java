package ca.roadshow.notifications.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.notifications.campaign.CampaignCommand.ApproveCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.CancelCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DiscardCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DraftCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.EditCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.FinishCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.HaltCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.LimitSending;
import ca.roadshow.notifications.campaign.CampaignCommand.PauseCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.RequestApproval;
import ca.roadshow.notifications.campaign.CampaignCommand.ResendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ResumeCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ScheduleCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendBackCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendDueCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SwitchLinkCounts;
import ca.roadshow.notifications.campaign.CampaignEvent.ApprovalRequested;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignApproved;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignCancelled;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDiscarded;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDrafted;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignEdited;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignScheduled;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignSentBack;
import ca.roadshow.notifications.campaign.CampaignEvent.LinkCountsSwitched;
import ca.roadshow.notifications.campaign.CampaignEvent.ResendingStarted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingFinished;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingHalted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingLimited;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingPaused;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingResumed;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One newsletter from draft to end. The mail ledger stores who has received it. */
@Aggregate(cache = "aggregateCache")
class Campaign {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String campaignId;

    private CampaignStatus status = CampaignStatus.DRAFT;
    private @Nullable CampaignContent content;
    private @Nullable Instant sendAt;
    private String zone = "";
    private String requestedBy = "";
    private boolean approved;
    private boolean sentBack;
    private int round;
    private boolean countsLinks;
    private @Nullable Integer perMinute;

    /** Deliveries that an organizer has accepted by resuming the halted campaign. Their failures are not counted again. */
    private Deliveries accepted = Deliveries.NONE;

    Campaign() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CampaignResult handle(DraftCampaign command) {
        if (content != null) {
            return content.equals(command.content()) ? CampaignResult.UNCHANGED : CampaignResult.KEY_REUSED;
        }
        var draft = command.content();
        apply(new CampaignDrafted(
                command.campaignId().value(),
                draft.name(),
                draft.audience().topics(),
                code(draft.audience().language()),
                draft.text().subject(),
                draft.text().preheader(),
                draft.text().body(),
                draft.audience().conditions(),
                command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(EditCampaign command) {
        if (!status.isEditable()) {
            return CampaignResult.NOT_EDITABLE;
        }
        var edited = command.content();
        if (status == CampaignStatus.DRAFT && edited.equals(content)) {
            return CampaignResult.UNCHANGED;
        }
        apply(new CampaignEdited(
                command.campaignId().value(),
                edited.name(),
                edited.audience().topics(),
                code(edited.audience().language()),
                edited.text().subject(),
                edited.text().preheader(),
                edited.text().body(),
                edited.audience().conditions(),
                command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(ScheduleCampaign command) {
        var result = readiness();
        if (result != CampaignResult.DONE) {
            return result;
        }
        if (command.needsApproval() && !approved) {
            return CampaignResult.APPROVAL_MISSING;
        }
        var newZone = command.zone().getId();
        if (status == CampaignStatus.SCHEDULED && command.sendAt().equals(sendAt) && newZone.equals(zone)) {
            return CampaignResult.UNCHANGED;
        }
        if (!command.sendAt().isAfter(command.at())) {
            return CampaignResult.TIME_PASSED;
        }
        apply(new CampaignScheduled(command.campaignId().value(), command.sendAt(), newZone, command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(SwitchLinkCounts command) {
        if (!status.isEditable()) {
            return CampaignResult.NOT_EDITABLE;
        }
        if (command.on() == countsLinks) {
            return CampaignResult.UNCHANGED;
        }
        apply(new LinkCountsSwitched(command.campaignId().value(), command.on(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(LimitSending command) {
        if (status.isOver()) {
            return CampaignResult.NOT_EDITABLE;
        }
        if (Objects.equals(command.perMinute(), perMinute)) {
            return CampaignResult.UNCHANGED;
        }
        apply(new SendingLimited(command.campaignId().value(), command.perMinute(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(SendCampaign command) {
        if (status == CampaignStatus.SENDING || status == CampaignStatus.SENT) {
            return CampaignResult.UNCHANGED;
        }
        var result = readiness();
        if (result != CampaignResult.DONE) {
            return result;
        }
        if (command.needsApproval() && !approved) {
            return CampaignResult.APPROVAL_MISSING;
        }
        apply(new SendingStarted(command.campaignId().value(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(RequestApproval command) {
        var result = readiness();
        if (result != CampaignResult.DONE) {
            return result;
        }
        var newZone = command.zone() == null ? "" : command.zone().getId();
        if (status == CampaignStatus.AWAITING_APPROVAL
                && Objects.equals(command.sendAt(), sendAt)
                && newZone.equals(zone)) {
            return CampaignResult.UNCHANGED;
        }
        if (command.sendAt() != null && !command.sendAt().isAfter(command.at())) {
            return CampaignResult.TIME_PASSED;
        }
        apply(new ApprovalRequested(
                command.campaignId().value(),
                command.by(),
                command.sendAt(),
                newZone.isEmpty() ? null : newZone,
                command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(ApproveCampaign command) {
        if (status != CampaignStatus.AWAITING_APPROVAL) {
            return approved ? CampaignResult.UNCHANGED : CampaignResult.APPROVAL_NOT_REQUESTED;
        }
        if (command.by().equals(requestedBy)) {
            return CampaignResult.APPROVAL_BY_REQUESTER;
        }
        var due = sendAt;
        if (due != null && !due.isAfter(command.at())) {
            return CampaignResult.TIME_PASSED;
        }
        apply(new CampaignApproved(command.campaignId().value(), command.by(), command.at()));
        if (due == null) {
            apply(new SendingStarted(command.campaignId().value(), command.at()));
        } else {
            apply(new CampaignScheduled(command.campaignId().value(), due, zone, command.at()));
        }
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(SendBackCampaign command) {
        if (status != CampaignStatus.AWAITING_APPROVAL) {
            return sentBack ? CampaignResult.UNCHANGED : CampaignResult.APPROVAL_NOT_REQUESTED;
        }
        apply(new CampaignSentBack(command.campaignId().value(), command.by(), command.note(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(SendDueCampaign command) {
        var isDue = status == CampaignStatus.SCHEDULED
                && command.due().equals(sendAt)
                && !command.at().isBefore(command.due());
        if (!isDue) {
            return CampaignResult.UNCHANGED;
        }
        apply(new SendingStarted(command.campaignId().value(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(PauseCampaign command) {
        return switch (status) {
            case SENDING -> {
                apply(new SendingPaused(command.campaignId().value(), command.at()));
                yield CampaignResult.DONE;
            }
            case PAUSED -> CampaignResult.UNCHANGED;
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, SENT, CANCELLED, DISCARDED -> CampaignResult.NOT_SENDING;
        };
    }

    @CommandHandler
    CampaignResult handle(HaltCampaign command) {
        var deliveries = command.deliveries();
        if (status != CampaignStatus.SENDING || !command.policy().halts(deliveries.since(accepted))) {
            return CampaignResult.UNCHANGED;
        }
        apply(new SendingHalted(
                command.campaignId().value(), deliveries.attempted(), deliveries.failed(), command.at()));
        return CampaignResult.DONE;
    }

    @CommandHandler
    CampaignResult handle(ResumeCampaign command) {
        return switch (status) {
            case PAUSED -> {
                apply(new SendingResumed(command.campaignId().value(), command.at()));
                yield CampaignResult.DONE;
            }
            case SENDING -> CampaignResult.UNCHANGED;
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, SENT, CANCELLED, DISCARDED -> CampaignResult.NOT_PAUSED;
        };
    }

    @CommandHandler
    CampaignResult handle(CancelCampaign command) {
        return switch (status) {
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, SENDING, PAUSED -> {
                apply(new CampaignCancelled(command.campaignId().value(), command.at()));
                yield CampaignResult.DONE;
            }
            case CANCELLED, DISCARDED -> CampaignResult.UNCHANGED;
            case SENT -> CampaignResult.ALREADY_SENT;
        };
    }

    @CommandHandler
    CampaignResult handle(DiscardCampaign command) {
        return switch (status) {
            case DRAFT -> {
                apply(new CampaignDiscarded(command.campaignId().value(), command.at()));
                yield CampaignResult.DONE;
            }
            case DISCARDED -> CampaignResult.UNCHANGED;
            case AWAITING_APPROVAL, SCHEDULED, SENDING, PAUSED, SENT, CANCELLED -> CampaignResult.NOT_A_DRAFT;
        };
    }

    @CommandHandler
    CampaignResult handle(ResendCampaign command) {
        return switch (status) {
            case SENT -> {
                apply(new ResendingStarted(command.campaignId().value(), round + 1, command.at()));
                yield CampaignResult.DONE;
            }
            case SENDING -> round > 1 ? CampaignResult.UNCHANGED : CampaignResult.NOT_SENT;
            case PAUSED -> CampaignResult.PAUSED;
            case CANCELLED, DISCARDED -> CampaignResult.CANCELLED;
            case DRAFT, AWAITING_APPROVAL, SCHEDULED -> CampaignResult.NOT_SENT;
        };
    }

    @CommandHandler
    CampaignResult handle(FinishCampaign command) {
        if (status != CampaignStatus.SENDING || command.round() != round) {
            return CampaignResult.UNCHANGED;
        }
        apply(new SendingFinished(command.campaignId().value(), round, command.at()));
        return CampaignResult.DONE;
    }

    @EventSourcingHandler
    void on(CampaignDrafted event) {
        campaignId = event.campaignId();
        content = new CampaignContent(
                event.name(),
                CampaignAudience.of(event.topics(), event.language(), event.conditions()),
                new NewsletterText(event.subject(), event.preheader(), event.body()));
    }

    @EventSourcingHandler
    void on(CampaignEdited event) {
        content = new CampaignContent(
                event.name(),
                CampaignAudience.of(event.topics(), event.language(), event.conditions()),
                new NewsletterText(event.subject(), event.preheader(), event.body()));
        status = CampaignStatus.DRAFT;
        sendAt = null;
        approved = false;
        sentBack = false;
    }

    @EventSourcingHandler
    void on(ApprovalRequested event) {
        status = CampaignStatus.AWAITING_APPROVAL;
        approved = false;
        sentBack = false;
        requestedBy = event.requestedBy();
        sendAt = event.sendAt();
        zone = Objects.requireNonNullElse(event.zone(), "");
    }

    @EventSourcingHandler
    void on(CampaignApproved event) {
        approved = true;
    }

    @EventSourcingHandler
    void on(CampaignSentBack event) {
        status = CampaignStatus.DRAFT;
        sendAt = null;
        sentBack = true;
    }

    @EventSourcingHandler
    void on(CampaignScheduled event) {
        status = CampaignStatus.SCHEDULED;
        sendAt = event.sendAt();
        zone = event.zone();
    }

    @EventSourcingHandler
    void on(LinkCountsSwitched event) {
        countsLinks = event.on();
    }

    @EventSourcingHandler
    void on(SendingLimited event) {
        perMinute = event.perMinute();
    }

    @EventSourcingHandler
    void on(SendingStarted event) {
        status = CampaignStatus.SENDING;
        round = 1;
    }

    @EventSourcingHandler
    void on(SendingPaused event) {
        status = CampaignStatus.PAUSED;
    }

    @EventSourcingHandler
    void on(SendingHalted event) {
        status = CampaignStatus.PAUSED;
        accepted = new Deliveries(event.attempted(), event.failed());
    }

    @EventSourcingHandler
    void on(SendingResumed event) {
        status = CampaignStatus.SENDING;
    }

    @EventSourcingHandler
    void on(CampaignCancelled event) {
        status = CampaignStatus.CANCELLED;
    }

    @EventSourcingHandler
    void on(CampaignDiscarded event) {
        status = CampaignStatus.DISCARDED;
    }

    @EventSourcingHandler
    void on(ResendingStarted event) {
        status = CampaignStatus.SENDING;
        round = event.round();
    }

    @EventSourcingHandler
    void on(SendingFinished event) {
        status = CampaignStatus.SENT;
    }

    /** Returns {@link CampaignResult#DONE} if the campaign can be sent or scheduled, otherwise the reason why it cannot. */
    private CampaignResult readiness() {
        return switch (status) {
            case PAUSED -> CampaignResult.PAUSED;
            case CANCELLED, DISCARDED -> CampaignResult.CANCELLED;
            case SENDING, SENT -> CampaignResult.ALREADY_SENT;
            case DRAFT, AWAITING_APPROVAL, SCHEDULED -> {
                var ready = Objects.requireNonNull(content);
                if (ready.audience().isEmpty()) {
                    yield CampaignResult.AUDIENCE_MISSING;
                }
                yield ready.text().shownTo(Language.EN).isEmpty() ? CampaignResult.TEXT_MISSING : CampaignResult.DONE;
            }
        };
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }
}
