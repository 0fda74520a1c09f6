package ca.roadshow.events.relay;

import ca.roadshow.events.store.Groups;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For operators: publishes everything in the store again, with the same ids, for a consumer that was away longer than
 * its topic keeps messages. Inboxes pass over what they know.
 */
@Endpoint(id = "relay")
final class RelayEndpoint {

    private final EventProcessingConfiguration processing;

    RelayEndpoint(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    @WriteOperation
    void republish() {
        var relay = processing
                .eventProcessor(Groups.RELAY, StreamingEventProcessor.class)
                .orElseThrow();
        relay.shutDown();
        try {
            relay.resetTokens(StreamableMessageSource::createTailToken);
        } finally {
            relay.start();
        }
    }
}
