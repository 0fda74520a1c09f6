package ca.roadshow.notifications.campaign.suggestion;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.notifications.campaign.CampaignId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The causes of suggested drafts. Each call, conference, meetup and recap causes at most one draft, even if its event is
 * published again.
 */
@Repository
public class Suggestions {

    /** The reason why a draft was created. */
    public record Cause(SuggestionKind kind, Bilingual title) {}

    /** A cause for which no draft has been created yet. */
    record Waiting(String cause, SuggestionKind kind, String event) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Suggestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the causes by the id of the campaign. */
    public Map<String, Cause> causes() {
        var causes = new HashMap<String, Cause>();
        jdbc.sql("select campaign_id, kind, title from campaign_suggestion where campaign_id is not null")
                .query(row -> {
                    causes.put(row.getString("campaign_id"), cause(row));
                });
        return causes;
    }

    /** Returns the cause of a suggested draft; empty for a campaign that an organizer drafted. */
    public Optional<Cause> cause(CampaignId campaign) {
        return jdbc.sql("select kind, title from campaign_suggestion where campaign_id = ?")
                .param(campaign.value())
                .query((row, _) -> cause(row))
                .optional();
    }

    /** Returns the time from which events cause drafts. */
    Instant installedAt() {
        return jdbc.sql("select installed_at from campaign_suggestion_start")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /**
     * Stores a cause, unless it is already stored.
     *
     * @param wanted whether a draft is to be created
     */
    void add(SuggestionKind kind, String about, Bilingual title, IntegrationEvent event, boolean wanted) {
        jdbc.sql(
                        "insert into campaign_suggestion (cause, kind, title, event, waits) values (?, ?, ?::jsonb, ?::jsonb, ?)"
                                + " on conflict (cause) do nothing")
                .param(kind.code() + "/" + about)
                .param(kind.code())
                .param(json.writeValueAsString(title))
                .param(json.writeValueAsString(event))
                .param(wanted)
                .update();
    }

    /** Returns the causes that wait for a draft, the oldest first. */
    List<Waiting> waiting(int most) {
        return jdbc.sql(
                        "select cause, kind, event from campaign_suggestion where waits order by added_at, cause limit ?")
                .param(most)
                .query((row, _) -> new Waiting(
                        row.getString("cause"), SuggestionKind.of(row.getString("kind")), row.getString("event")))
                .list();
    }

    void written(Waiting waiting, CampaignId campaign) {
        jdbc.sql("update campaign_suggestion set waits = false, campaign_id = ? where cause = ?")
                .params(campaign.value(), waiting.cause())
                .update();
    }

    private Cause cause(ResultSet row) throws SQLException {
        return new Cause(
                SuggestionKind.of(row.getString("kind")), json.readValue(row.getString("title"), Bilingual.class));
    }
}
