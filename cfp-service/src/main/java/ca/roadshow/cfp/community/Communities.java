package ca.roadshow.cfp.community;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest data of each community. */
@Repository
public class Communities {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Communities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns all communities, sorted by slug, so that the order is the same in both languages. */
    public List<Community> all() {
        return jdbc.sql("select community_id, slug, name, zone from community order by slug")
                .query((row, _) -> community(row))
                .list();
    }

    /** Returns the names by slug. */
    public Map<String, Bilingual> names() {
        return all().stream().collect(Collectors.toMap(Community::slug, Community::name));
    }

    /** Returns the names of the cities by the slug of their community; the name of the community where the city is not known. */
    public Map<String, Bilingual> cities() {
        return jdbc
                .sql("select slug, coalesce(city, name) as city from community")
                .query((row, _) ->
                        Map.entry(row.getString("slug"), json.readValue(row.getString("city"), Bilingual.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<Community> find(String communityId) {
        return jdbc.sql("select community_id, slug, name, zone from community where community_id = ?")
                .param(communityId)
                .query((row, _) -> community(row))
                .optional();
    }

    private Community community(ResultSet row) throws SQLException {
        return new Community(
                row.getString("community_id"),
                row.getString("slug"),
                json.readValue(row.getString("name"), Bilingual.class),
                ZoneId.of(row.getString("zone")));
    }

    void save(CommunityListed community) {
        jdbc.sql("insert into community (community_id, slug, name, city, zone) values (?, ?, ?::jsonb, ?::jsonb, ?)"
                        + " on conflict (community_id) do update"
                        + " set slug = excluded.slug, name = excluded.name, city = excluded.city, zone = excluded.zone")
                .params(
                        community.communityId(),
                        community.slug(),
                        json.writeValueAsString(community.name()),
                        json.writeValueAsString(community.city()),
                        community.zone())
                .update();
    }
}
