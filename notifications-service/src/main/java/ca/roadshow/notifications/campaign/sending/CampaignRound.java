package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.campaign.CampaignCommand.FinishCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendDueCampaign;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.mail.ledger.MailBatches.Work;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends campaigns that are due, queues the remaining mails, and ends campaigns without mails to send. */
@Component
class CampaignRound {

    private final FindCampaigns campaigns;
    private final CampaignQueue queue;
    private final MailBatches batches;
    private final CampaignHistory history;
    private final Commands commands;
    private final EachAlone round;
    private final CampaignHalt halt;
    private final Clock clock;

    CampaignRound(
            FindCampaigns campaigns,
            CampaignQueue queue,
            MailBatches batches,
            CampaignHistory history,
            Commands commands,
            EachAlone round,
            CampaignHalt halt,
            Clock clock) {
        this.campaigns = campaigns;
        this.queue = queue;
        this.batches = batches;
        this.history = history;
        this.commands = commands;
        this.round = round;
        this.halt = halt;
        this.clock = clock;
    }

    /** Runs one round. Called by the scheduler every few seconds, by one replica at a time. */
    void run() {
        round.of(
                "campaigns-due", campaigns.due(clock.instant()), due -> due.id().value(), this::send);
        batches.mergeCounts();
        round.of("campaigns", batches.active(), Batch::id, batch -> {
            queue.run(batch.id());
            history.note(batch.id());
            halt.check(batch);
            end(batch.id());
        });
    }

    private void send(CampaignView campaign) {
        commands.send(
                new SendDueCampaign(campaign.id(), Objects.requireNonNull(campaign.sendAt()), clock.instant()),
                Provenance.ofSystem("campaign", Origin.SCHEDULE),
                CampaignResult.class);
    }

    /**
     * Ends the batch if no mail is left to send: finishes the campaign of a running batch, closes a cancelled one. The projection
     * notifies open pages when the view shows the end.
     */
    void end(String campaignId) {
        var found = batches.find(campaignId).filter(batch -> batch.work() == Work.NONE || isCancelled(batch));
        if (found.isEmpty() || !batches.isSettled(campaignId)) {
            return;
        }
        var batch = found.get();
        if (batch.status() != Status.PAUSED && batch.status() != Status.DONE) {
            history.noteNow(campaignId);
        }
        if (isCancelled(batch)) {
            batches.endCancelled(batch);
        } else if (batch.status() == Status.RUNNING) {
            commands.send(
                    new FinishCampaign(new CampaignId(campaignId), batch.round(), clock.instant()),
                    Provenance.ofSystem("campaign", Origin.SCHEDULE),
                    CampaignResult.class);
        }
    }

    /** Returns the topic of the live progress of a campaign. */
    static String liveTopic(String campaignId) {
        return new CampaignId(campaignId).liveTopic();
    }

    private static boolean isCancelled(Batch batch) {
        return batch.status() == Status.CANCELLED;
    }
}
