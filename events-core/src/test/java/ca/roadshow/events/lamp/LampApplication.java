package ca.roadshow.events.lamp;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.events.inbox.Reaction;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.store.StoredVocabulary;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootApplication
class LampApplication {

    @Bean
    StoredVocabulary lampEvents() {
        return StoredVocabulary.of(LampEvent.class);
    }

    /** Writes a row for each registration; fails for a party of five. */
    @Bean
    Effect<AttendeeRegistered> registeredEffect(JdbcClient jdbc) {
        jdbc.sql("create table if not exists registered (rsvp text)").update();
        return new Effect<>() {
            @Override
            public Class<AttendeeRegistered> on() {
                return AttendeeRegistered.class;
            }

            @Override
            public void apply(AttendeeRegistered event, Delivery delivery) {
                jdbc.sql("insert into registered values (?)")
                        .param(event.rsvpId())
                        .update();
                if (event.partySize() == 5) {
                    throw new IllegalStateException("Five are too many");
                }
            }
        };
    }

    /** Dims the lamp named by the meetup. */
    @Bean
    Reaction<AttendeeWithdrew> withdrewReaction() {
        return new Reaction<>() {
            @Override
            public Class<AttendeeWithdrew> on() {
                return AttendeeWithdrew.class;
            }

            @Override
            public Object command(AttendeeWithdrew event, Delivery delivery) {
                return new Dim(event.meetupId());
            }
        };
    }

    /** Writes down whom it forgot, and what could still be read of them. */
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
