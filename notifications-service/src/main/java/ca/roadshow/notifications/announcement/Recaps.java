package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.RecapPublished;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest recap of each meetup. */
@Repository
public class Recaps {

    /**
     * @param city null if its community is not known
     * @param slides number of talks with slides
     */
    public record PastMeetup(
            String slug, Bilingual title, @Nullable Bilingual city, LocalDate heldOn, int slides, int videos) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Recaps(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Returns the meetups with slides or videos, the latest first.
     *
     * @param community slug; null for all communities
     * @param since leaves out meetups before this day
     */
    public List<PastMeetup> latest(@Nullable String community, LocalDate since, int most) {
        return jdbc.sql("select r.slug, r.title, c.city, r.held_on, r.slides, r.videos from recap r"
                        + " left join community c on c.community_id = r.community_id"
                        + " where r.slides + r.videos > 0 and r.held_on >= :since"
                        + " and (:community::text is null or c.slug = :community)"
                        + " order by r.held_on desc, r.meetup_id limit :most")
                .param("since", since)
                .param("community", community)
                .param("most", most)
                .query((row, _) -> new PastMeetup(
                        row.getString(1),
                        json.readValue(row.getString(2), Bilingual.class),
                        row.getString(3) == null ? null : json.readValue(row.getString(3), Bilingual.class),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }

    void save(RecapPublished recap) {
        jdbc.sql("insert into recap (meetup_id, slug, title, community_id, held_on, slides, videos)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (meetup_id) do update"
                        + " set slug = excluded.slug, title = excluded.title, community_id = excluded.community_id,"
                        + " held_on = excluded.held_on, slides = excluded.slides, videos = excluded.videos")
                .param(recap.meetupId())
                .param(recap.slug())
                .param(json.writeValueAsString(recap.title()))
                .param(recap.communityId())
                .param(recap.heldOn())
                .param(recap.slides())
                .param(recap.videos())
                .update();
    }
}
