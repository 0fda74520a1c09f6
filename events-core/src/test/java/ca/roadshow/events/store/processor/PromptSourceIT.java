package ca.roadshow.events.store.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LampsUnderTest
class PromptSourceIT {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @Autowired
    PromptSource source;

    @Autowired
    Commands commands;

    @Test
    void notifiesListenersOfReadableEventsUntilTheyClose() throws Exception {
        var lamp = "lamp-" + UUID.randomUUID();
        var found = new AtomicInteger();
        var told = new AtomicInteger();
        try (var stream = source.openStream(source.createHeadToken())) {
            assertThat(stream.setOnAvailableCallback(() -> {
                        told.incrementAndGet();
                        found.addAndGet(countOf(lamp, stream));
                    }))
                    .isTrue();
            commands.send(new Light(lamp, "Noé"), TEST);
            await().atMost(Duration.ofSeconds(60)).until(() -> found.get() == 1);
        }
        var whenClosed = told.get();
        commands.send(new Light("lamp-" + UUID.randomUUID(), "Zoé"), TEST);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(60)).until(() -> told.get() <= whenClosed + 1);
    }

    private static int countOf(String lamp, BlockingStream<TrackedEventMessage<?>> stream) {
        var count = 0;
        try {
            while (stream.hasNextAvailable()) {
                if (stream.nextAvailable() instanceof DomainEventMessage<?> event
                        && event.getAggregateIdentifier().equals(lamp)) {
                    count++;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return count;
    }
}
