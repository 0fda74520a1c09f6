package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code erasure_view_v1}: the references of ordered erasures, without the person. */
@Component
@ProcessingGroup("erasure_view_v1")
class ErasureProjection {

    private final JdbcClient jdbc;
    private final ErasureAnswers answers;

    ErasureProjection(JdbcClient jdbc, ErasureAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    @EventHandler
    void on(ErasureOrdered event) {
        var ownWish = event.by().equals(event.addressId());
        jdbc.sql("insert into erasure_view_v1 (reference, ordered_by, ordered_at) values (?, ?, ?)"
                        + " on conflict (reference) do nothing")
                .param(event.reference())
                .param(ownWish ? null : event.by())
                .param(event.forgottenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ErasureCarriedOut event) {
        answers.note(event.reference(), Topic.REGISTRATION, event.at());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate erasure_view_v1").update();
    }
}
