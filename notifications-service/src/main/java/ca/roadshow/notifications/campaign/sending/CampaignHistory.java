package ca.roadshow.notifications.campaign.sending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a campaign over time, for plots. They are recorded every few seconds while the campaign is sent. */
@Repository
public class CampaignHistory {

    /** The number of mails in each of these states at one time. */
    public record Moment(Instant at, long accepted, long deferred, long failed, long unsubscribed) {}

    private static final int SECONDS_BETWEEN = 5;

    private final JdbcClient jdbc;
    private final CampaignRecipients recipients;

    CampaignHistory(JdbcClient jdbc, CampaignRecipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /** Records the figures, unless they have not changed or were recorded a few seconds ago. */
    void note(String campaignId) {
        if (isDue(campaignId)) {
            noteNow(campaignId);
        }
    }

    /** Records the figures at the end of a sending, unless they have not changed. */
    void noteNow(String campaignId) {
        var counts = recipients.counts(campaignId);
        jdbc.sql("insert into campaign_figure (campaign_id, at, accepted, deferred, failed, unsubscribed)"
                        + " select :id, clock_timestamp(), :accepted, :deferred, :failed, :unsubscribed where not exists"
                        + " (select 1 from (select * from campaign_figure where campaign_id = :id order by at desc limit 1)"
                        + " last where (accepted, deferred, failed, unsubscribed)"
                        + " = (:accepted, :deferred, :failed, :unsubscribed)) on conflict do nothing")
                .param("id", campaignId)
                .param("accepted", counts.get(MailState.ACCEPTED))
                .param("deferred", counts.get(MailState.DEFERRED))
                .param("failed", counts.get(MailState.FAILED))
                .param("unsubscribed", counts.get(MailState.UNSUBSCRIBED))
                .update();
    }

    private boolean isDue(String campaignId) {
        return jdbc.sql("select not exists (select 1 from campaign_figure where campaign_id = ?"
                        + " and at > now() - make_interval(secs => ?))")
                .params(campaignId, SECONDS_BETWEEN)
                .query(Boolean.class)
                .single();
    }

    /** Returns at most {@code most} moments in chronological order, including the first and the last. */
    public List<Moment> of(String campaignId, int most) {
        return jdbc.sql("select at, accepted, deferred, failed, unsubscribed from (select f.*,"
                        + " row_number() over (order by at) - 1 as place, count(*) over () as total"
                        + " from campaign_figure f where campaign_id = :id) f"
                        + " where total <= :most or place = total - 1"
                        + " or place * (:most - 1) / total <> (place - 1) * (:most - 1) / total or place = 0"
                        + " order by at")
                .param("id", campaignId)
                .param("most", (long) most)
                .query((row, _) -> new Moment(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("accepted"),
                        row.getLong("deferred"),
                        row.getLong("failed"),
                        row.getLong("unsubscribed")))
                .list();
    }
}
