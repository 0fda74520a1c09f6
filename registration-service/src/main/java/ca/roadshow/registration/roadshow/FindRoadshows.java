package ca.roadshow.registration.roadshow;

import ca.roadshow.events.contract.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the roadshows, newest season first. */
@Component
public class FindRoadshows {

    private final JdbcClient jdbc;

    FindRoadshows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RoadshowView> all() {
        return jdbc.sql("select * from roadshow_view_v1 order by season desc, slug")
                .query((row, _) -> view(row))
                .list();
    }

    public Optional<RoadshowView> bySlug(String slug) {
        return jdbc.sql("select * from roadshow_view_v1 where slug = ?")
                .param(slug)
                .query((row, _) -> view(row))
                .optional();
    }

    private static RoadshowView view(ResultSet row) throws SQLException {
        return new RoadshowView(
                row.getString("id"),
                row.getString("slug"),
                new Bilingual(row.getString("name_en"), row.getString("name_fr")),
                new Season(row.getString("season")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("organizer"),
                List.of((String[]) row.getArray("sponsors").getArray()));
    }
}
