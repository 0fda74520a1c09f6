package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of newsletters as they were filled when the sending started. The other parts of a sent newsletter never change. */
@Repository
class NewslettersAsSent {

    private static final TypeReference<List<Listing>> BLOCKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NewslettersAsSent(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Returns the stored blocks; empty for newsletters that an earlier version of the software sent.
     *
     * @param language of the content
     */
    Optional<List<Listing>> blocks(String campaignId, Language language) {
        return jdbc.sql("select blocks from newsletter_as_sent where campaign_id = ? and language = ?")
                .params(campaignId, language.code())
                .query((row, _) -> json.readValue(row.getString(1), BLOCKS))
                .optional();
    }

    /** Stores the blocks, unless some are stored already. */
    void save(String campaignId, Language language, List<Listing> blocks) {
        jdbc.sql("insert into newsletter_as_sent (campaign_id, language, blocks) values (?, ?, ?::jsonb)"
                        + " on conflict do nothing")
                .params(campaignId, language.code(), json.writeValueAsString(blocks))
                .update();
    }
}
