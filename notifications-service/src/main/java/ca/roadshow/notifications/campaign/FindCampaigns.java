package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.notifications.campaign.CampaignEvent.Conditions;
import ca.roadshow.notifications.campaign.CampaignView.Approval;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads campaigns from their view. */
@Component
public class FindCampaigns {

    /**
     * Selects campaigns that wait for approval. An approved campaign is started or scheduled at once, so no approved drafts are
     * left that the condition would have to exclude.
     */
    private static final String AWAITS_APPROVAL =
            "status = 'DRAFT' and approval_requested_by is not null and sent_back_by is null";

    private static final String SELECT =
            "select campaign_id, name, topics, language, subject, preheader, body, conditions,"
                    + " case when " + AWAITS_APPROVAL
                    + " then 'AWAITING_APPROVAL' else status end as status, send_at, zone, counts_links, per_minute,"
                    + " approval_requested_by, approved_by, sent_back_by, sent_back_note, round, drafted_at, started_at, ended_at,"
                    + " halted_attempted, halted_failed from campaign_view_v1 ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ViewAwait views;

    FindCampaigns(JdbcClient jdbc, JsonMapper json, ViewAwait views) {
        this.jdbc = jdbc;
        this.json = json;
        this.views = views;
    }

    /** Returns what the view shows now. */
    public Optional<CampaignView> find(String id) {
        return jdbc.sql(SELECT + "where campaign_id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .optional();
    }

    /** Returns the campaign, and waits for the view if the campaign is stored but not yet shown. */
    Optional<CampaignView> stored(String id) {
        return views.find(id, () -> find(id));
    }

    /**
     * Returns the campaign, and waits for the view if the campaign is stored but not yet shown.
     *
     * @throws ProblemException 404 if the campaign does not exist or was discarded
     */
    public CampaignView get(String id) {
        return stored(id)
                .filter(found -> found.status() != CampaignStatus.DISCARDED)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "campaign.not-found"));
    }

    /** Waits until the view shows a change. */
    public CampaignView await(CampaignId id, Predicate<CampaignView> shown) {
        return views.require(id.value(), () -> find(id.value()), shown);
    }

    /** Waits until the view shows the start of the sending, then returns the campaign. */
    public Optional<CampaignView> awaitStart(CampaignId id) {
        return views.read(
                id.value(),
                () -> find(id.value()),
                found -> found.filter(campaign -> campaign.round() > 0).isPresent());
    }

    /**
     * Waits until the view shows a new draft, so that lists contain it. Returns the given draft if the view does not show it in
     * time.
     */
    public CampaignView awaitNew(CampaignView stored) {
        return views.read(stored.id().value(), () -> find(stored.id().value()), Optional::isPresent)
                .orElse(stored);
    }

    /** Returns the latest drafts first, without discarded ones. */
    public List<CampaignView> latest(int most) {
        return jdbc.sql(SELECT + "where status <> 'DISCARDED' order by drafted_at desc, campaign_id desc limit ?")
                .param(most)
                .query((row, _) -> view(row))
                .list();
    }

    /** Returns the campaigns that were sent, the latest first. */
    public List<CampaignView> sent(int most) {
        return jdbc.sql(SELECT + "where status = 'SENT' order by started_at desc, campaign_id desc limit ?")
                .param(most)
                .query((row, _) -> view(row))
                .list();
    }

    /** Returns the campaigns that wait for approval, the oldest first. */
    public List<CampaignView> awaitingApproval() {
        return jdbc.sql(SELECT + "where " + AWAITS_APPROVAL + " order by drafted_at, campaign_id")
                .query((row, _) -> view(row))
                .list();
    }

    /** Returns the scheduled campaigns whose time has come. */
    public List<CampaignView> due(Instant now) {
        return jdbc.sql(SELECT + "where status = 'SCHEDULED' and send_at <= ? order by send_at")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> view(row))
                .list();
    }

    private CampaignView view(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return new CampaignView(
                new CampaignId(row.getString("campaign_id")),
                new CampaignContent(
                        row.getString("name"),
                        CampaignAudience.of(
                                List.of((String[]) row.getArray("topics").getArray()),
                                row.getString("language"),
                                conditions(row)),
                        new NewsletterText(text(row, "subject"), text(row, "preheader"), text(row, "body"))),
                CampaignStatus.valueOf(row.getString("status")),
                instant(row, "send_at"),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean("counts_links"),
                row.getObject("per_minute", Integer.class),
                approval(row),
                row.getInt("round"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                halted(row));
    }

    private static @Nullable Deliveries halted(ResultSet row) throws SQLException {
        var failed = row.getObject("halted_failed", Long.class);
        return failed == null ? null : new Deliveries(row.getLong("halted_attempted"), failed);
    }

    private @Nullable Conditions conditions(ResultSet row) throws SQLException {
        var stored = row.getString("conditions");
        return stored == null ? null : json.readValue(stored, Conditions.class);
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        var requestedBy = row.getString("approval_requested_by");
        return requestedBy == null
                ? null
                : new Approval(
                        requestedBy,
                        row.getString("approved_by"),
                        row.getString("sent_back_by"),
                        row.getString("sent_back_note"));
    }

    private @Nullable Bilingual text(ResultSet row, String column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : json.readValue(stored, Bilingual.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
