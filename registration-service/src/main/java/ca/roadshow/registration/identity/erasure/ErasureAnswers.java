package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.contract.Topic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which services have carried out an erasure, and when. */
@Component
class ErasureAnswers {

    private record Answer(Topic service, Instant at) {}

    private final JdbcClient jdbc;

    ErasureAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first answer counts. */
    void note(String reference, Topic service, Instant at) {
        jdbc.sql("insert into erasure_answer (reference, service, answered_at) values (?, ?, ?)"
                        + " on conflict (reference, service) do nothing")
                .params(reference, service.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<Topic, Instant> of(String reference) {
        var answers = new EnumMap<Topic, Instant>(Topic.class);
        jdbc.sql("select service, answered_at from erasure_answer where reference = ?")
                .param(reference)
                .query((row, _) -> new Answer(
                        Topic.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .forEach(answer -> answers.put(answer.service(), answer.at()));
        return answers;
    }
}
