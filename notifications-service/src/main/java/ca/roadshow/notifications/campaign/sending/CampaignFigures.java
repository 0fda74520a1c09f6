package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the recipients of a campaign: subscribers before it is sent, mails by state afterwards. */
@Component
public class CampaignFigures {

    /** @param counts the number of mails in each state */
    public record Figures(long audience, Map<MailState, Long> counts) {

        public long of(MailState state) {
            return counts.getOrDefault(state, 0L);
        }

        /** Returns the number of mails that a resending sends again. */
        public long failed() {
            return of(MailState.FAILED);
        }

        /** Returns the number of mails that are neither queued nor being sent. */
        public long settled() {
            return audience - of(MailState.QUEUED) - of(MailState.SENDING) - of(MailState.DEFERRED);
        }
    }

    private final CampaignAudiences audiences;
    private final CampaignRecipients recipients;
    private final MailBatches batches;

    CampaignFigures(CampaignAudiences audiences, CampaignRecipients recipients, MailBatches batches) {
        this.audiences = audiences;
        this.recipients = recipients;
        this.batches = batches;
    }

    public Figures of(CampaignView campaign) {
        var id = campaign.id().value();
        var counts = recipients.counts(id);
        var isQueued =
                batches.find(id).filter(batch -> batch.work() != Work.QUEUE).isPresent();
        var audience = isQueued
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : audiences.count(campaign.audience());
        return new Figures(audience, counts);
    }

    /** Returns the topic of the live progress. */
    public static String liveTopic(CampaignView campaign) {
        return CampaignRound.liveTopic(campaign.id().value());
    }
}
