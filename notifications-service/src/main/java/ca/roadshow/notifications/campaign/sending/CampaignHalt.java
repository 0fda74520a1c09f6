package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.campaign.CampaignCommand.HaltCampaign;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.notifications.campaign.Deliveries;
import ca.roadshow.notifications.campaign.HaltPolicy;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.platform.FeedbackSettings;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pauses a campaign when too many of its mails fail, are returned or are reported as spam. */
@Component
class CampaignHalt {

    private static final Set<MailState> FAILED_STATES =
            EnumSet.of(MailState.FAILED, MailState.BOUNCED, MailState.COMPLAINED);

    private final Commands commands;
    private final CampaignRecipients recipients;
    private final HaltPolicy policy;
    private final Clock clock;

    CampaignHalt(Commands commands, CampaignRecipients recipients, FeedbackSettings settings, Clock clock) {
        this.commands = commands;
        this.recipients = recipients;
        this.policy = new HaltPolicy(settings.haltAfter(), settings.haltPercent());
        this.clock = clock;
    }

    void check(Batch batch) {
        if (batch.status() != Status.RUNNING) {
            return;
        }
        var counts = recipients.counts(batch.id());
        var failed = FAILED_STATES.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
        if (failed < policy.fewestFailures()) {
            return;
        }
        var attempted = counts.getOrDefault(MailState.ACCEPTED, 0L) + failed;
        commands.send(
                new HaltCampaign(
                        new CampaignId(batch.id()), new Deliveries(attempted, failed), policy, clock.instant()),
                Provenance.ofSystem("campaign", Origin.SCHEDULE),
                CampaignResult.class);
    }
}
