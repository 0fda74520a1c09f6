package ca.roadshow.events.lamp;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootApplication
class LampApplication {

    @Bean
    StoredVocabulary lampEvents() {
        return StoredVocabulary.of(LampEvent.class);
    }

    @Bean
    LampEventHandlers lampEventHandlers(JdbcClient jdbc) {
        return new LampEventHandlers(jdbc);
    }

    /** Records the erased people, and what could still be decrypted at that time. */
    @Bean
    Forgets forgetsLampOwners(JdbcClient jdbc) {
        jdbc.sql("create table if not exists forgotten_owner (person text, reference text)")
                .update();
        return (person, reference) -> {
            jdbc.sql("insert into forgotten_owner values (?, ?)")
                    .params(person.value(), reference)
                    .update();
            if (reference.startsWith("FAILS")) {
                throw new IllegalStateException("A feature cannot forget");
            }
        };
    }
}
