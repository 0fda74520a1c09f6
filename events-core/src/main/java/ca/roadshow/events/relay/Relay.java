package ca.roadshow.events.relay;

import ca.roadshow.events.contract.IntegrationEvent;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends integration events and holds the batch's transaction until Kafka has acknowledged every one; only then the
 * processor's token commits. A failure rolls the token back, so the batch is sent again with the same ids.
 */
public final class Relay {

    private static final String IN_FLIGHT = Relay.class.getName();

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Envelope envelope;
    private final Duration patience;

    Relay(KafkaTemplate<String, CloudEvent> kafka, Envelope envelope, Duration patience) {
        this.kafka = kafka;
        this.envelope = envelope;
        this.patience = patience;
    }

    /** Publishes {@code event}, keyed by the aggregate that {@code cause} belongs to. */
    public void publish(IntegrationEvent event, DomainEventMessage<?> cause) {
        var topic = IntegrationEvent.topicOf(event.getClass());
        var sent = kafka.send(topic.address(), cause.getAggregateIdentifier(), envelope.wrap(event, cause));
        inFlight().add(sent);
    }

    /** The same for the same fact and type however often it is sent: name-based on the stored event's own id. */
    static String idOf(String domainEventId, String type) {
        return UUID.nameUUIDFromBytes((domainEventId + "/" + type).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<CompletableFuture<?>> inFlight() {
        var unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(IN_FLIGHT, key -> {
            var futures = new ArrayList<CompletableFuture<?>>();
            unitOfWork.onPrepareCommit(committing -> awaitAll(futures));
            return futures;
        });
    }

    private void awaitAll(List<CompletableFuture<?>> futures) {
        try {
            CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            kafka.getProducerFactory().reset(); // What is still buffered must not overtake the retry.
            throw new IllegalStateException("Kafka did not acknowledge a batch of " + futures.size(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was acknowledging", interrupted);
        }
    }
}
