package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.campaign.CampaignCommand.HaltCampaign;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignResult;
import ca.roadshow.notifications.campaign.Deliveries;
import ca.roadshow.notifications.campaign.HaltPolicy;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.platform.FeedbackSettings;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses a campaign when too many of its mails fail, are returned or are reported as spam. */
@Component
class CampaignHalt {

    /** Uses the index of failed and returned mails, which are few unless something is wrong. */
    private static final String TROUBLED =
            "select count(*) filter (where " + MailState.SQL + " in ('failed', 'bounced', 'complained'))"
                    + " from mail_ledger m join mail_batch b on b.id = m.batch"
                    + " where m.batch = ? and (m.status = 'failed' or m.feedback is not null)";

    private static final String ATTEMPTED = "select count(*) from mail_ledger where batch = ? and status = 'sent'";

    private final Commands commands;
    private final JdbcClient jdbc;
    private final HaltPolicy policy;
    private final Clock clock;

    CampaignHalt(Commands commands, JdbcClient jdbc, FeedbackSettings settings, Clock clock) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.policy = new HaltPolicy(settings.haltAfter(), settings.haltPercent());
        this.clock = clock;
    }

    void check(Batch batch) {
        if (batch.status() != Status.RUNNING) {
            return;
        }
        var failed = count(TROUBLED, batch);
        if (failed < policy.fewestFailures()) {
            return;
        }
        var returned = count(
                "select count(*) from mail_ledger where batch = ? and status = 'sent' and feedback is not null", batch);
        var attempted = count(ATTEMPTED, batch) + failed - returned;
        commands.send(
                new HaltCampaign(
                        new CampaignId(batch.id()), new Deliveries(attempted, failed), policy, clock.instant()),
                Provenance.ofSystem("campaign", Origin.SCHEDULE),
                CampaignResult.class);
    }

    private long count(String query, Batch batch) {
        return jdbc.sql(query).param(batch.id()).query(Long.class).single();
    }
}
