package ca.roadshow.benchmark.peer;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Submits and edits talks until their call closes: one statement for each, without history. */
public final class Talks {

    private final JdbcClient jdbc;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final JsonMapper json;
    private final Clock clock;

    Talks(JdbcClient jdbc, AddressIds addressIds, PersonalData personalData, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    public void open(String call, Instant closesAt) {
        jdbc.sql("insert into call (id, closes_at) values (?, ?)")
                .params(call, Timestamp.from(closesAt))
                .update();
    }

    /** Stores a talk and returns its id. */
    String submit(String call, TalkRequest request) {
        var person = addressIds.of(request.speaker().email());
        var id = "talk-" + UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        var stored = jdbc.sql("""
                insert into talk (id, call_id, address_id, format, language, speaker, talk, submitted_at)
                select ?, id, ?, ?, ?, ?::jsonb, ?::jsonb, ? from call where id = ? and closes_at > ?""")
                .params(
                        id,
                        person.value(),
                        request.format(),
                        request.language(),
                        json.writeValueAsString(personalData.seal(person, speaker(request))),
                        json.writeValueAsString(personalData.seal(person, talk(request))),
                        now,
                        call,
                        now)
                .update();
        if (stored == 0) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The call is closed");
        }
        return id;
    }

    void edit(String id, TalkRequest request) {
        var person = addressIds.of(request.speaker().email());
        var changed = jdbc.sql("""
                update talk set version = version + 1, format = ?, language = ?, speaker = ?::jsonb, talk = ?::jsonb
                from call where talk.id = ? and talk.version = ? and call.id = call_id and closes_at > ?""")
                .params(
                        request.format(),
                        request.language(),
                        json.writeValueAsString(personalData.seal(person, speaker(request))),
                        json.writeValueAsString(personalData.seal(person, talk(request))),
                        id,
                        Objects.requireNonNull(request.version()),
                        Timestamp.from(clock.instant()))
                .update();
        if (changed == 0) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The call is closed, or the talk was edited meanwhile");
        }
    }

    private static Map<String, String> speaker(TalkRequest request) {
        var speaker = request.speaker();
        return Map.of(
                "name", speaker.name(),
                "email", speaker.email(),
                "bio", Objects.requireNonNullElse(speaker.bio(), ""));
    }

    private static Map<String, String> talk(TalkRequest request) {
        return Map.of("title", request.title(), "summary", request.summary());
    }
}
