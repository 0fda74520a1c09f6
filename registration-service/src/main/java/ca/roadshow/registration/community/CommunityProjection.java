package ca.roadshow.registration.community;

import ca.roadshow.registration.community.CommunityEvent.CommunityFounded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code community_view_v1}. */
@Component
@ProcessingGroup("community_view_v1")
class CommunityProjection {

    private final JdbcClient jdbc;

    CommunityProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(CommunityFounded event) {
        jdbc.sql("""
                insert into community_view_v1 (id, slug, name_en, name_fr, city_en, city_fr, province, zone, url)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(event.communityId())
                .param(event.slug())
                .param(event.name().en())
                .param(event.name().fr())
                .param(event.city().en())
                .param(event.city().fr())
                .param(event.province())
                .param(event.zone())
                .param(event.url())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate community_view_v1").update();
    }
}
