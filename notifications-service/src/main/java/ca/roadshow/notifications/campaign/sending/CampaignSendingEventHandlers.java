package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.CampaignEvent.CampaignCancelled;
import ca.roadshow.notifications.campaign.CampaignEvent.ResendingStarted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingFinished;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingHalted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingLimited;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingPaused;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingResumed;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Starts, limits, pauses, resumes and ends the batch of mails of a campaign. Each changes a single row, so that it takes effect
 * at once.
 */
@Component
@ProcessingGroup(CampaignSendingEventHandlers.GROUP)
class CampaignSendingEventHandlers {

    static final String GROUP = "campaign_sending";

    private final MailBatches batches;
    private final CampaignQueue queue;
    private final CampaignHistory history;

    CampaignSendingEventHandlers(MailBatches batches, CampaignQueue queue, CampaignHistory history) {
        this.batches = batches;
        this.queue = queue;
        this.history = history;
    }

    /**
     * Records the figures at zero first, because all mails of a small campaign may be sent before the figures are recorded again.
     */
    @EventHandler
    void on(SendingStarted event) {
        batches.start(event.campaignId());
        history.noteNow(event.campaignId());
        queue.start(event.campaignId());
    }

    @EventHandler
    void on(ResendingStarted event) {
        batches.startAgain(event.campaignId(), event.round());
        queue.start(event.campaignId());
    }

    @EventHandler
    void on(SendingLimited event) {
        batches.limit(event.campaignId(), event.perMinute());
    }

    @EventHandler
    void on(SendingPaused event) {
        batches.mark(event.campaignId(), Status.PAUSED);
    }

    @EventHandler
    void on(SendingHalted event) {
        batches.mark(event.campaignId(), Status.PAUSED);
    }

    @EventHandler
    void on(SendingResumed event) {
        batches.mark(event.campaignId(), Status.RUNNING);
    }

    @EventHandler
    void on(CampaignCancelled event) {
        batches.mark(event.campaignId(), Status.CANCELLED);
    }

    @EventHandler
    void on(SendingFinished event) {
        batches.mark(event.campaignId(), Status.DONE);
    }
}
