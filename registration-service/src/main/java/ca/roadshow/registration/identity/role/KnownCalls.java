package ca.roadshow.registration.identity.role;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls for proposals that the CFP service has announced. A reviewer's role names one. */
@Component
class KnownCalls {

    record KnownCall(String id, Bilingual title) {}

    private final JdbcClient jdbc;

    KnownCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(CallAnnounced call) {
        jdbc.sql("insert into known_call (id, title_en, title_fr, closes_at) values (?, ?, ?, ?) on conflict (id) do"
                        + " update set title_en = excluded.title_en, title_fr = excluded.title_fr,"
                        + " closes_at = excluded.closes_at")
                .param(call.callId())
                .param(call.title().en())
                .param(call.title().fr())
                .param(call.closesAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<KnownCall> all() {
        return jdbc.sql("select * from known_call order by closes_at desc, id limit 100")
                .query((row, _) -> call(row))
                .list();
    }

    Optional<KnownCall> byId(String id) {
        return jdbc.sql("select * from known_call where id = ?")
                .param(id)
                .query((row, _) -> call(row))
                .optional();
    }

    private static KnownCall call(ResultSet row) throws SQLException {
        return new KnownCall(row.getString("id"), new Bilingual(row.getString("title_en"), row.getString("title_fr")));
    }
}
