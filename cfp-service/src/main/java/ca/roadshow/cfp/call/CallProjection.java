package ca.roadshow.cfp.call;

import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls as they are listed. */
@Component
@ProcessingGroup("call_view_v1")
class CallProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(CallEvent.CallOpened event) {
        jdbc.sql("""
                        insert into call_view_v1 (call_id, slug, title, description, formats, opens_at, closes_at, zone, event)
                        values (:id, :slug, :title::jsonb, :description::jsonb, :formats::jsonb, :opens, :closes, :zone, :event)
                        on conflict (call_id) do nothing""")
                .param("id", event.callId())
                .param("slug", event.slug())
                .param("title", json.writeValueAsString(event.title()))
                .param("description", json.writeValueAsString(event.description()))
                .param("formats", json.writeValueAsString(event.formats()))
                .param("opens", event.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", event.closesAt().atOffset(ZoneOffset.UTC))
                .param("zone", event.zone())
                .param("event", event.event())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate call_view_v1").update();
    }
}
