package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest facts about each community. */
@Repository
public class Communities {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Communities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Sorted by slug, so that the order is the same in both languages. */
    public List<Community> all() {
        return jdbc.sql("select community_id, name, zone from community order by slug")
                .query((row, number) -> new Community(
                        row.getString(1),
                        json.readValue(row.getString(2), Bilingual.class),
                        ZoneId.of(row.getString(3))))
                .list();
    }

    void save(CommunityListed community) {
        jdbc.sql("insert into community (community_id, slug, name, zone) values (?, ?, ?::jsonb, ?)"
                        + " on conflict (community_id) do update"
                        + " set slug = excluded.slug, name = excluded.name, zone = excluded.zone")
                .params(
                        community.communityId(),
                        community.slug(),
                        json.writeValueAsString(community.name()),
                        community.zone())
                .update();
    }
}
