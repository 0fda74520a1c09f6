package ca.roadshow.cfp.talk;

import ca.roadshow.cfp.talk.TalkEvent.TalkDiscarded;
import ca.roadshow.cfp.talk.TalkEvent.TalkWritten;
import ca.roadshow.events.person.PersonalData;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the talks of the library, encrypted. Skips talks of erased speakers. */
@Component
@ProcessingGroup("talk_view_v1")
class TalkProjection {

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    TalkProjection(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    @EventHandler
    void on(TalkWritten event) {
        if (personalData.open(event.text(), TalkText.class).isPresent()) {
            jdbc.sql("""
                insert into talk_view_v1 (talk_id, person_id, version, key_id, text, written_at)
                values (:id, :person, :version, :key, :text, :at)
                on conflict (talk_id) do update
                set version = excluded.version, key_id = excluded.key_id, text = excluded.text, written_at = excluded.written_at\
                """)
                    .param("id", event.talkId())
                    .param("person", event.addressId())
                    .param("version", event.version())
                    .param("key", event.text().keyId())
                    .param("text", event.text().ciphertext())
                    .param("at", event.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @EventHandler
    void on(TalkDiscarded event) {
        jdbc.sql("delete from talk_view_v1 where talk_id = ?")
                .param(event.talkId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate talk_view_v1").update();
    }
}
