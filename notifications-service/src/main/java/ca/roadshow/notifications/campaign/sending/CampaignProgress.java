package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.mail.ledger.MailBatchListener;
import ca.roadshow.web.live.LiveUpdates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends the progress of a campaign to open pages, and ends the campaign after its last mail. */
@Component
class CampaignProgress implements MailBatchListener {

    private final JdbcClient jdbc;
    private final CampaignRound round;

    CampaignProgress(JdbcClient jdbc, CampaignRound round) {
        this.jdbc = jdbc;
        this.round = round;
    }

    @Override
    public void progressed(String batch) {
        LiveUpdates.announce(jdbc, CampaignRound.liveTopic(batch));
        round.end(batch);
    }
}
