package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.GroupMail;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues the mails of a campaign in chunks. Each chunk has its own transaction, which is far shorter than the statement timeout
 * of the database. A chunk locks the row of its batch, so that replicas take turns; the unique key of the ledger prevents
 * duplicate mails in any case.
 */
@Component
class CampaignQueue {

    /** Mails per transaction; a chunk takes about a second. */
    private static final int CHUNK = 10_000;

    /** Mails of the first chunk. It is small, because the events of other campaigns wait for it. */
    private static final int FIRST_CHUNK = 1_000;

    private final MailBatches batches;
    private final MailLedger ledger;
    private final CampaignAudiences audiences;
    private final FindCampaigns campaigns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignQueue(
            MailBatches batches,
            MailLedger ledger,
            CampaignAudiences audiences,
            FindCampaigns campaigns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.ledger = ledger;
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does the remaining work of a batch. Does nothing until the view shows the start of the sending, because an older view may
     * have another audience.
     */
    void run(String campaignId) {
        campaigns.find(campaignId).filter(found -> found.round() > 0).ifPresent(this::runAll);
    }

    private void runAll(CampaignView campaign) {
        var left = true;
        while (left) {
            left = runChunk(campaign, CHUNK);
        }
    }

    /** Queues the first chunk at once; the scheduler queues the others. Joins the running transaction. */
    void start(String campaignId) {
        campaigns
                .awaitStart(new CampaignId(campaignId))
                .filter(found -> found.round() > 0)
                .ifPresent(campaign -> runChunk(campaign, FIRST_CHUNK));
    }

    /** Queues one chunk and returns whether more may be left. */
    private boolean runChunk(CampaignView campaign, int most) {
        return Boolean.TRUE.equals(transaction.execute(_ -> chunk(campaign, most)));
    }

    private boolean chunk(CampaignView campaign, int most) {
        var locked = batches.lock(campaign.id().value());
        if (locked.isEmpty()) {
            return false;
        }
        var batch = locked.get();
        if (batch.status() == Status.CANCELLED) {
            return batches.dropQueued(batch.id(), most) == most;
        }
        return switch (batch.work()) {
            case QUEUE -> queue(campaign.audience(), batch, most);
            case REQUEUE -> requeue(batch, most);
            case NONE -> false;
        };
    }

    private boolean queue(CampaignAudience audience, Batch batch, int most) {
        var isAboutRsvp = audience.aboutRsvp().isPresent();
        if (isAboutRsvp && batch.cursor().isEmpty()) {
            batches.raisePriority(batch.id());
        }
        var last = audiences.endOfChunk(audience, batch.cursor(), most);
        var chunk = new AudienceChunk(audience, batch.cursor(), last.orElse(""));
        var purpose = isAboutRsvp ? RsvpCampaignComposer.PURPOSE : CampaignComposer.PURPOSE;
        var content = isAboutRsvp ? new RsvpCampaignMail(batch.id()) : new CampaignMail(batch.id());
        var cause = new Cause(batch.id(), null, clock.instant(), Provenance.ofSystem("campaign", Origin.SCHEDULE));
        ledger.queue(new GroupMail(purpose, batch.id(), content, chunk, batch.id()), cause);
        if (last.isEmpty()) {
            batches.endWork(batch.id());
        } else {
            batches.moveCursor(batch.id(), last.get());
        }
        return last.isPresent();
    }

    private boolean requeue(Batch batch, int most) {
        var last = batches.requeueFailed(batch.id(), batch.cursor(), most);
        if (last.isEmpty()) {
            batches.endWork(batch.id());
        } else {
            batches.moveCursor(batch.id(), last.get());
        }
        return last.isPresent();
    }
}
