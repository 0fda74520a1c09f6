package ca.roadshow.events.store.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampProjection;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LampsUnderTest
class FailingProjectionIT {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Commands commands;

    @Autowired
    LampProjection projection;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rollsBackWithTokenAndRetries() {
        var lamp = "lamp-" + UUID.randomUUID();
        projection.troubleUntil(2);
        commands.send(new Light(lamp, "trouble"), TEST);
        await().atMost(PATIENCE).until(() -> projection.rows(lamp) == 1);
        assertThat(projection.attempts.get(lamp)).hasValue(2);
        assertThat(deadLetters(lamp)).isZero();
    }

    @Test
    void movesFailingEventAndItsFollowersToDeadLetters() {
        var bad = "lamp-" + UUID.randomUUID();
        var good = "lamp-" + UUID.randomUUID();
        projection.troubleUntil(Integer.MAX_VALUE);
        commands.send(new Light(bad, "trouble"), TEST);
        await().atMost(PATIENCE).until(() -> deadLetters(bad) == 1);
        commands.send(new Dim(bad), TEST);
        commands.send(new Light(good, "Amélie"), TEST);
        await().atMost(PATIENCE).until(() -> projection.rows(good) == 1 && deadLetters(bad) == 2);
        assertThat(projection.attempts.get(bad)).hasValue(3);
        assertThat(projection.rows(bad)).isZero();
    }

    @Test
    void keepsNothingOfFailedAttempt() {
        var lamp = "lamp-" + UUID.randomUUID();
        projection.troubleUntil(3);
        commands.send(new Light(lamp, "mistake"), TEST);
        await().atMost(PATIENCE).until(() -> projection.rows(lamp) > 0);
        assertThat(projection.rows(lamp)).isEqualTo(1);
        assertThat(projection.attempts.get(lamp)).hasValue(3);
        assertThat(deadLetters(lamp)).isZero();
    }

    @Test
    void retriesDeadLetters() {
        var lamp = "lamp-" + UUID.randomUUID();
        projection.troubleUntil(Integer.MAX_VALUE);
        commands.send(new Light(lamp, "trouble"), TEST);
        await().atMost(PATIENCE).until(() -> deadLetters(lamp) == 1);
        commands.send(new Dim(lamp), TEST);
        await().atMost(PATIENCE).until(() -> deadLetters(lamp) == 2);
        assertThat(endpoint.setAside())
                .filteredOn(each -> lamp.equals(each.aggregate()))
                .extracting(each -> each.group() + " " + each.event())
                .containsExactly("lamp_view_v1 lamp.lit", "lamp_view_v1 lamp.dimmed");
        projection.troubleUntil(0);
        assertThat(endpoint.retry("lamp_view_v1")).isPositive();
        assertThat(deadLetters(lamp)).isZero();
        assertThat(projection.rows(lamp)).isEqualTo(2);
    }

    private int deadLetters(String lamp) {
        return jdbc.sql("select count(*) from deadletterentry where aggregateidentifier = ?")
                .param(lamp)
                .query(Integer.class)
                .single();
    }
}
