package ca.roadshow.events.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of people that this service was told to erase, with the times. Holds no other data about them. */
final class ForgottenPeople {

    private final JdbcClient jdbc;

    ForgottenPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records an erasure. If a person has several, the latest time counts. */
    void add(String personId, Instant forgottenAt) {
        jdbc.sql(
                        "insert into forgotten_person (person_id, forgotten_at) values (?, ?) on conflict (person_id)"
                                + " do update set forgotten_at = greatest(forgotten_person.forgotten_at, excluded.forgotten_at)")
                .params(personId, forgottenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> at(String personId) {
        return jdbc.sql("select forgotten_at from forgotten_person where person_id = ?")
                .param(personId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Returns the erasure times of those people who were ever erased. */
    Map<String, Instant> among(Set<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        var times = new HashMap<String, Instant>();
        jdbc.sql("select person_id, forgotten_at from forgotten_person where person_id = any (?)")
                .param(personIds.toArray(String[]::new))
                .query(row -> {
                    times.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return times;
    }
}
