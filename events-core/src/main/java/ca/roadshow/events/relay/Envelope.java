package ca.roadshow.events.relay;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.store.command.Provenance;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents 1.0 around an integration event; extensions: {@code origin}, {@code actor}, {@code traceparent}
 * (Distributed Tracing extension), {@code sequence} (Sequence extension: the event's sequence number in its aggregate)
 * and, if the event is about a person, {@code personid}.
 */
public final class Envelope {

    public static final String ORIGIN = "origin";
    public static final String ACTOR = "actor";
    public static final String TRACEPARENT = "traceparent";
    public static final String PERSON = "personid";
    public static final String SEQUENCE = "sequence";

    private final JsonMapper json;

    Envelope(JsonMapper json) {
        this.json = json;
    }

    /** @param part distinguishes events of the same cause and type; empty if there is only one */
    CloudEvent wrap(IntegrationEvent event, DomainEventMessage<?> cause, String part) {
        var type = IntegrationEvent.typeOf(event.getClass());
        var provenance = Provenance.of(cause);
        var builder = CloudEventBuilder.v1()
                .withId(Relay.idOf(cause.getIdentifier(), type, part))
                .withType(type)
                .withSource(URI.create(event.topic().source()))
                .withTime(cause.getTimestamp().atOffset(ZoneOffset.UTC))
                .withSubject(cause.getAggregateIdentifier())
                .withExtension(ORIGIN, provenance.origin().wireName())
                .withExtension(ACTOR, provenance.actor())
                .withExtension(TRACEPARENT, provenance.traceparent())
                .withExtension(SEQUENCE, sequence(cause.getSequenceNumber()))
                .withData("application/json", json.writeValueAsBytes(event));
        var person = event.personId();
        return (person == null ? builder : builder.withExtension(PERSON, person)).build();
    }

    /** Formats the number with a fixed length, because the extension orders values as text. */
    public static String sequence(long number) {
        return String.format("%010d", number);
    }
}
