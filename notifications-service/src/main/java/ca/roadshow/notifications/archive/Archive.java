package ca.roadshow.notifications.archive;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.newsletter.NewsletterText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The newsletters that were sent. Templates use it as {@code @newsletterArchive}. */
@Component("newsletterArchive")
public class Archive {

    private static final String SELECT = "select a.campaign_id, a.slug, a.subject, a.preheader, a.body, a.sent_at,"
            + " u.campaign_id is null as listed from newsletter_archive_v1 a"
            + " left join newsletter_unlisted u on u.campaign_id = a.campaign_id ";

    private static final Set<Class<?>> SENT = Set.of(SendingStarted.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FindCampaigns campaigns;
    private final ViewAwait views;

    Archive(JdbcClient jdbc, JsonMapper json, FindCampaigns campaigns, ViewAwait views) {
        this.jdbc = jdbc;
        this.json = json;
        this.campaigns = campaigns;
        this.views = views;
    }

    /** Returns the listed newsletters, the latest first. */
    public List<ArchivedNewsletter> listed(int most) {
        return jdbc.sql(SELECT + "where a.sent_at is not null and u.campaign_id is null"
                        + " order by a.sent_at desc, a.campaign_id limit ?")
                .param(most)
                .query((row, _) -> newsletter(row))
                .list();
    }

    public boolean isEmpty() {
        return listed(1).isEmpty();
    }

    /**
     * Returns a newsletter, listed or not.
     *
     * @param name slug, or id of the campaign
     */
    Optional<ArchivedNewsletter> find(String name) {
        return jdbc.sql(SELECT + "where a.sent_at is not null and (a.slug = ? or a.campaign_id = ?)")
                .params(name, name)
                .query((row, _) -> newsletter(row))
                .optional();
    }

    /**
     * Like {@link #find}, but waits for the archive's view if the newsletter was sent. Mails link to the archive by the id of the
     * campaign, and a reader can follow the link before the view is updated.
     */
    Optional<ArchivedNewsletter> get(String name) {
        return find(name)
                .or(() -> campaigns
                        .find(name)
                        .filter(campaign -> campaign.audience().aboutRsvp().isEmpty())
                        .flatMap(_ -> views.find(name, SENT, Set.of(), () -> find(name))));
    }

    public boolean isListed(String campaignId) {
        return jdbc.sql("select not exists (select 1 from newsletter_unlisted where campaign_id = ?)")
                .param(campaignId)
                .query(Boolean.class)
                .single();
    }

    /** Lists or hides a newsletter. Can be called before it is sent. */
    public void list(String campaignId, boolean listed) {
        var sql = listed
                ? "delete from newsletter_unlisted where campaign_id = ?"
                : "insert into newsletter_unlisted (campaign_id) values (?) on conflict do nothing";
        jdbc.sql(sql).param(campaignId).update();
    }

    /** Returns the text of a campaign, sent or not. */
    Optional<NewsletterText> text(String campaignId) {
        return jdbc.sql(SELECT + "where a.campaign_id = ?")
                .param(campaignId)
                .query((row, _) -> text(row))
                .optional();
    }

    private ArchivedNewsletter newsletter(ResultSet row) throws SQLException {
        return new ArchivedNewsletter(
                row.getString("campaign_id"),
                row.getString("slug"),
                text(row),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("listed"));
    }

    private NewsletterText text(ResultSet row) throws SQLException {
        return new NewsletterText(text(row, "subject"), text(row, "preheader"), text(row, "body"));
    }

    private @Nullable Bilingual text(ResultSet row, String column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : json.readValue(stored, Bilingual.class);
    }
}
