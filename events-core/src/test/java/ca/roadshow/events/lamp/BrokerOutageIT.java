package ca.roadshow.events.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.testkit.RealParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The broker goes down and recovers, or starts late. The service stays available; the relay waits and neither skips nor
 * parks events.
 */
class BrokerOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @TempDir
    Path folder;

    @Test
    void relayKeepsAllEventsInOrder() throws Exception {
        var port = FreePorts.any();
        var controllerPort = FreePorts.any();
        var broker = KafkaBroker.start(folder, port, controllerPort);
        var lamp = "lamp-" + UUID.randomUUID();
        try (var context =
                LampProcess.start(newDatabase(), broker.bootstrapServers(), "--roadshow.events.relay-patience=3s")) {
            var commands = context.getBean(Commands.class);
            var health = context.getBean(HealthEndpoint.class);
            commands.send(new Light(lamp, "Chloé"), TEST);
            await().atMost(PATIENCE)
                    .until(() -> LampProcess.published(broker.bootstrapServers(), lamp)
                                    .size()
                            == 1);
            broker.close();
            for (var i = 0; i < 10; i++) {
                commands.send(new Dim(lamp), TEST);
            }
            await().atMost(PATIENCE).until(() -> statusOf(health, "processors").equals(Alarm.RAISED));
            assertThat(statusOf(health, "readiness")).isEqualTo(Status.UP);
            assertThat(health.health().getStatus()).isEqualTo(Alarm.RAISED);
            try (var again = KafkaBroker.start(folder, port, controllerPort)) {
                await().atMost(PATIENCE)
                        .until(() -> LampProcess.published(again.bootstrapServers(), lamp)
                                        .size()
                                == 11);
                assertThat(LampProcess.published(again.bootstrapServers(), lamp))
                        .containsExactly("lit", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
                await().atMost(PATIENCE)
                        .until(() -> statusOf(health, "processors").equals(Status.UP));
                assertThat(parked(context)).isZero();
            }
        }
    }

    @Test
    void serviceHandlesCommandsWithoutBroker() throws Exception {
        var port = FreePorts.any();
        var lamp = "lamp-" + UUID.randomUUID();
        try (var context =
                LampProcess.start(newDatabase(), "127.0.0.1:" + port, "--roadshow.events.relay-patience=3s")) {
            context.getBean(Commands.class).send(new Light(lamp, "Chloé"), TEST);
            context.getBean(Commands.class).send(new Dim(lamp), TEST);
            var health = context.getBean(HealthEndpoint.class);
            assertThat(statusOf(health, "readiness")).isEqualTo(Status.UP);
            await().atMost(PATIENCE).until(() -> statusOf(health, "processors").equals(Alarm.RAISED));
            assertThat(statusOf(health, "readiness")).isEqualTo(Status.UP);
            try (var broker = KafkaBroker.start(folder, port, FreePorts.any())) {
                await().atMost(PATIENCE.multipliedBy(2))
                        .until(() -> LampProcess.published(broker.bootstrapServers(), lamp)
                                .equals(List.of("lit", "1")));
                await().atMost(PATIENCE).until(() -> inboxOf(context, lamp) == 2);
            }
        }
    }

    private static int inboxOf(ApplicationContext context, String lamp) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from inbox where message_key = ?")
                .param(lamp)
                .query(Integer.class)
                .single();
    }

    private static int parked(ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from relay_parked")
                .query(Integer.class)
                .single();
    }

    private static String newDatabase() {
        return RealParts.postgres().newDatabase("outage");
    }

    private static Status statusOf(HealthEndpoint health, String part) {
        return Objects.requireNonNull(health.healthForPath(part)).getStatus();
    }
}
