package ca.roadshow.events.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampsUnderTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The events of one aggregate are read in batches of 100. */
@LampsUnderTest
class EventStreamIT {

    @Autowired
    EventStore store;

    @Autowired
    EventStorageEngine engine;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 200, 201})
    void isReadToItsEnd(int length) {
        var lamp = "lamp-" + UUID.randomUUID();
        engine.appendEvents(
                IntStream.range(0, length).mapToObj(at -> dimmed(lamp, at)).toList());
        assertThat(store.readEvents(lamp).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(length)
                .isSorted();
        assertThat(store.readEvents(lamp, length / 2).asStream()).hasSize(length - length / 2);
    }

    @Test
    void storesEventsTogetherOrNotAtAll() {
        var lamp = "lamp-" + UUID.randomUUID();
        var taken = List.of(dimmed(lamp, 0), dimmed(lamp, 1), dimmed(lamp, 1));
        assertThatThrownBy(() -> engine.appendEvents(taken)).isInstanceOf(RuntimeException.class);
        assertThat(store.readEvents(lamp).asStream()).isEmpty();
    }

    private static DomainEventMessage<Dimmed> dimmed(String lamp, int sequence) {
        return new GenericDomainEventMessage<>("Lamp", lamp, sequence, new Dimmed(lamp, sequence + 1));
    }
}
