package ca.roadshow.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampEvent;
import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampProcess;
import ca.roadshow.events.lamp.LampRelay;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An event that cannot be published does not affect events of other aggregates. */
class RelayParkingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    private final String database = RealParts.postgres().newDatabase("parking");
    private final String poisoned = "lamp-" + UUID.randomUUID();
    private final String sound = "lamp-" + UUID.randomUUID();

    @Test
    void parksOneAggregateUntilFixedAndPublishesInOrder() {
        try (var before = start()) {
            before.getBean(LampRelay.class).failOver(this::isSecondDimming);
            light(before, poisoned);
            light(before, sound);
            dim(before, poisoned, 3);
            dim(before, sound, 3);
            await().atMost(PATIENCE).until(() -> published(sound).equals(List.of("lit", "1", "2", "3")));
            await().atMost(PATIENCE).until(() -> parked(before).equals(List.of(2L, 3L)));
            assertThat(published(poisoned)).containsExactly("lit", "1");
            assertThat(status(before, "relay")).isEqualTo(Alarm.RAISED);
            assertThat(status(before, "readiness")).isEqualTo(Status.UP);
        }
        try (var after = start()) {
            after.getBean(LampRelay.class).failOver(this::isSecondDimming);
            dim(after, poisoned, 1);
            dim(after, sound, 1);
            await().atMost(PATIENCE).until(() -> parked(after).equals(List.of(2L, 3L, 4L)));
            await().atMost(PATIENCE).until(() -> published(sound).size() == 5);
            var endpoint = after.getBean(RelayEndpoint.class);
            assertThat(endpoint.replay(poisoned).failure()).contains("42P01");
            assertThat(parked(after)).containsExactly(2L, 3L, 4L);
            after.getBean(LampRelay.class).failOver(_ -> false);
            assertThat(endpoint.replay(poisoned)).isEqualTo(new RelayReplay.Replayed(3, null));
            dim(after, poisoned, 1);
            await().atMost(PATIENCE).until(() -> published(poisoned).equals(List.of("lit", "1", "2", "3", "4", "5")));
            assertThat(status(after, "relay")).isEqualTo(Status.UP);
        }
    }

    @Test
    void discardedEventIsNeverPublishedAndUnblocksOthers() {
        try (var service = start()) {
            service.getBean(LampRelay.class).failOver(this::isSecondDimming);
            light(service, poisoned);
            dim(service, poisoned, 3);
            await().atMost(PATIENCE).until(() -> parked(service).equals(List.of(2L, 3L)));
            var endpoint = service.getBean(RelayEndpoint.class);
            assertThat(endpoint.discard(poisoned, 7, "there is none")).isEmpty();
            assertThat(endpoint.discard(poisoned, 2, "nobody needs it")).contains(new RelayReplay.Replayed(1, null));
            service.getBean(LampRelay.class).failOver(_ -> false);
            endpoint.republish();
            dim(service, poisoned, 1);
            await().atMost(PATIENCE).until(() -> published(poisoned).contains("4"));
            assertThat(published(poisoned)).containsExactly("lit", "1", "3", "4");
            assertThat(parked(service)).isEmpty();
        }
    }

    @Test
    void eventThatNoBrokerAcceptsIsParkedAtOnce() {
        try (var service = start()) {
            service.getBean(Commands.class).send(new Light(poisoned, "L".repeat(2_000_000)), TEST);
            light(service, sound);
            dim(service, poisoned, 1);
            dim(service, sound, 1);
            await().atMost(PATIENCE).until(() -> published(sound).equals(List.of("lit", "1")));
            await().atMost(PATIENCE).until(() -> parked(service).equals(List.of(0L, 1L)));
            assertThat(published(poisoned)).isEmpty();
            assertThat(service.getBean(RelayEndpoint.class).parked().getFirst().reason())
                    .contains("Unpublishable");
        }
    }

    /**
     * Whether the replay or the relay comes first, no event stays parked without a predecessor, and none overtakes
     * another.
     */
    @Test
    void eventsDuringReplayArePublishedInOrder() throws Exception {
        try (var service = start();
                var people = Executors.newSingleThreadExecutor()) {
            service.getBean(LampRelay.class).failOver(this::isSecondDimming);
            light(service, poisoned);
            dim(service, poisoned, 40);
            await().atMost(PATIENCE).until(() -> parked(service).size() == 39);
            service.getBean(LampRelay.class).failOver(_ -> false);
            var dimming = people.submit(() -> dim(service, poisoned, 60));
            service.getBean(RelayEndpoint.class).replay(poisoned);
            dimming.get();
            await().atMost(PATIENCE).until(() -> {
                service.getBean(RelayEndpoint.class).replay(poisoned);
                return published(poisoned).size() == 101;
            });
            assertThat(published(poisoned).subList(1, 101))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 100)
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    private ConfigurableApplicationContext start() {
        return LampProcess.start(database, RealParts.kafka().bootstrapServers());
    }

    private static void light(ApplicationContext service, String lamp) {
        service.getBean(Commands.class).send(new Light(lamp, "Chloé"), TEST);
    }

    private static void dim(ApplicationContext service, String lamp, int times) {
        for (var time = 0; time < times; time++) {
            service.getBean(Commands.class).send(new Dim(lamp), TEST);
        }
    }

    private List<Long> parked(ApplicationContext service) {
        return service.getBean(RelayEndpoint.class).parked().stream()
                .filter(each -> each.aggregate().equals(poisoned))
                .map(ParkedFacts.Parked::sequence)
                .toList();
    }

    private static List<String> published(String lamp) {
        return LampProcess.published(RealParts.kafka().bootstrapServers(), lamp);
    }

    private static Status status(ApplicationContext service, String part) {
        return Objects.requireNonNull(service.getBean(HealthEndpoint.class).healthForPath(part))
                .getStatus();
    }

    private boolean isSecondDimming(LampEvent event) {
        return event instanceof Dimmed dimmed && dimmed.lampId().equals(poisoned) && dimmed.times() == 2;
    }
}
