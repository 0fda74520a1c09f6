package ca.roadshow.events.relay;

import ca.roadshow.events.contract.IntegrationEvent;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes integration events to Kafka. Holds the batch's transaction until Kafka has acknowledged all of them; only
 * then is the processor's token committed. A failure rolls the token back, so the batch is retried with the same ids
 * until it succeeds. Only an event that can never be published is parked ({@link RelayParking}).
 */
public final class Relay {

    private static final String IN_FLIGHT = Relay.class.getName();

    /** Bytes of a record in addition to its value: key and headers, which have limited lengths. */
    private static final int AROUND = 4_096;

    private record Sent(String eventId, CompletableFuture<?> answer) {}

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final Envelope envelope;
    private final RelayFailures failures;
    private final Duration patience;
    private final int largest;

    /** @param largest the largest record that producer and topics accept, in bytes */
    Relay(
            KafkaTemplate<String, CloudEvent> kafka,
            Envelope envelope,
            RelayFailures failures,
            Duration patience,
            int largest) {
        this.kafka = kafka;
        this.envelope = envelope;
        this.failures = failures;
        this.patience = patience;
        this.largest = largest;
    }

    /**
     * Publishes {@code event}, keyed by the aggregate that {@code cause} belongs to. An event that no broker would accept fails
     * here, before later events of its aggregate are sent.
     */
    public void publish(IntegrationEvent event, DomainEventMessage<?> cause) {
        publish(event, cause, "");
    }

    /**
     * Publishes one of several events of the same type and cause.
     *
     * @param part distinguishes it from the others and does not change in a repeat; may be empty for one of them
     */
    public void publish(IntegrationEvent event, DomainEventMessage<?> cause, String part) {
        var topic = event.topic();
        var sent = kafka.send(topic.address(), cause.getAggregateIdentifier(), wrapped(event, cause, part));
        inFlight().add(new Sent(cause.getIdentifier(), sent));
    }

    private CloudEvent wrapped(IntegrationEvent event, DomainEventMessage<?> cause, String part) {
        CloudEvent message;
        try {
            message = envelope.wrap(event, cause, part);
        } catch (RuntimeException unwritable) {
            throw new Unpublishable("The event cannot be serialized", unwritable);
        }
        var size = Optional.ofNullable(message.getData()).orElseThrow().toBytes().length;
        if (size > largest - AROUND) {
            throw new Unpublishable("The event is too large: " + size + " bytes", null);
        }
        return message;
    }

    /** Computes the message id from the stored event's id, so that a repeat has the same id. */
    static String idOf(String domainEventId, String type, String part) {
        var name = domainEventId + "/" + type + (part.isEmpty() ? "" : "/" + part);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Sent> inFlight() {
        var unitOfWork = CurrentUnitOfWork.get().root();
        return unitOfWork.getOrComputeResource(IN_FLIGHT, key -> {
            var sent = new ArrayList<Sent>();
            unitOfWork.onPrepareCommit(committing -> awaitAll(sent));
            return sent;
        });
    }

    private void awaitAll(List<Sent> sent) {
        var answers = sent.stream().map(Sent::answer).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(answers).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            sent.forEach(this::noteFailure);
            kafka.getProducerFactory().reset(); // Otherwise, buffered records could overtake the retry.
            throw new IllegalStateException("Kafka did not acknowledge a batch of " + sent.size(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was acknowledging", interrupted);
        }
    }

    private void noteFailure(Sent sent) {
        if (sent.answer().isCompletedExceptionally()) {
            failures.note(sent.eventId(), sent.answer().exceptionNow());
        }
    }
}
