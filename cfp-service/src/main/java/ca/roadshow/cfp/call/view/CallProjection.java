package ca.roadshow.cfp.call.view;

import ca.roadshow.cfp.ask.LateCode;
import ca.roadshow.cfp.call.CallEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores the latest state of each call for lists and pages. */
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
            insert into call_view_v1 (call_id, slug, title, description, formats, opens_at, closes_at, listed_at, zone,
                event, community_id, asks, opened_at)
            values (:id, :slug, :title::jsonb, :description::jsonb, :formats::jsonb, :opens, :closes, :closes, :zone,
                :event, :community, :asks::jsonb, :opened)
            on conflict (call_id) do nothing\
            """)
                .param("id", event.callId())
                .param("slug", event.slug())
                .param("title", json.writeValueAsString(event.title()))
                .param("description", json.writeValueAsString(event.description()))
                .param("formats", json.writeValueAsString(event.formats()))
                .param("opens", event.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", event.closesAt().atOffset(ZoneOffset.UTC))
                .param("zone", event.zone())
                .param("event", event.event())
                .param("community", event.communityId())
                .param("asks", json.writeValueAsString(event.asks()))
                .param("opened", event.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(CallEvent.CallChanged event) {
        jdbc.sql("""
            update call_view_v1 set title = coalesce(cast(:title as jsonb), title),
                description = coalesce(cast(:description as jsonb), description),
                formats = coalesce(cast(:formats as jsonb), formats),
                opens_at = coalesce(cast(:opens as timestamptz), opens_at),
                closes_at = coalesce(cast(:closes as timestamptz), closes_at),
                zone = coalesce(cast(:zone as varchar), zone),
                asks = coalesce(cast(:asks as jsonb), asks)
            where call_id = :id\
            """)
                .param("id", event.callId())
                .param("title", written(event.title()))
                .param("description", written(event.description()))
                .param("formats", written(event.formats()))
                .param("opens", utc(event.opensAt()))
                .param("closes", utc(event.closesAt()))
                .param("zone", event.zone())
                .param("asks", written(event.asks()))
                .update();
    }

    @EventHandler
    void on(CallEvent.LateCodeAdded event) {
        save(event.callId(), new LateCode(event.code(), event.most(), false));
    }

    @EventHandler
    void on(CallEvent.LateCodeRevoked event) {
        jdbc.sql(
                        "update call_view_v1 set late_codes = jsonb_set(late_codes, array[cast(:code as text), 'revoked'], 'true', false)"
                                + " where call_id = :id")
                .param("code", event.code())
                .param("id", event.callId())
                .update();
    }

    private void save(String callId, LateCode code) {
        jdbc.sql(
                        "update call_view_v1 set late_codes = late_codes || jsonb_build_object(cast(:code as text), :value::jsonb)"
                                + " where call_id = :id")
                .param("code", code.code())
                .param("value", json.writeValueAsString(code))
                .param("id", callId)
                .update();
    }

    @EventHandler
    void on(CallEvent.CallClosed event) {
        jdbc.sql("update call_view_v1 set closes_at = ? where call_id = ?")
                .params(event.closesAt().atOffset(ZoneOffset.UTC), event.callId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate call_view_v1").update();
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
