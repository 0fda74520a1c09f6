package ca.roadshow.registration.community;

import ca.roadshow.events.contract.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the communities of the network. */
@Component
public class FindCommunities {

    private final JdbcClient jdbc;

    FindCommunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns all communities, ordered by slug. */
    public List<CommunityView> all() {
        return jdbc.sql("select * from community_view_v1 order by slug")
                .query((row, _) -> view(row))
                .list();
    }

    public Optional<CommunityView> byIdOrSlug(String idOrSlug) {
        return CommunityId.isId(idOrSlug) ? by("id", idOrSlug) : by("slug", idOrSlug);
    }

    public Optional<CommunityView> bySlug(String slug) {
        return by("slug", slug);
    }

    private Optional<CommunityView> by(String column, String value) {
        return jdbc.sql("select * from community_view_v1 where " + column + " = ?")
                .param(value)
                .query((row, _) -> view(row))
                .optional();
    }

    private static CommunityView view(ResultSet row) throws SQLException {
        return new CommunityView(
                row.getString("id"),
                row.getString("slug"),
                new Bilingual(row.getString("name_en"), row.getString("name_fr")),
                new Bilingual(row.getString("city_en"), row.getString("city_fr")),
                row.getString("province"),
                ZoneId.of(row.getString("zone")),
                row.getString("url"));
    }
}
