package ca.roadshow.registration.roadshow;

import ca.roadshow.registration.roadshow.RoadshowEvent.RoadshowPlanned;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code roadshow_view_v1}. */
@Component
@ProcessingGroup("roadshow_view_v1")
class RoadshowProjection {

    private final JdbcClient jdbc;

    RoadshowProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RoadshowPlanned event) {
        jdbc.sql("""
                insert into roadshow_view_v1 (id, slug, name_en, name_fr, season, from_day, to_day, organizer, sponsors)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .param(event.roadshowId())
                .param(event.slug())
                .param(event.name().en())
                .param(event.name().fr())
                .param(event.season())
                .param(event.from())
                .param(event.to())
                .param(event.organizer())
                .param(event.sponsors().toArray(String[]::new))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate roadshow_view_v1").update();
    }
}
