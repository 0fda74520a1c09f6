package ca.roadshow.events.store.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies provenance from a command to its events, and from an event to the commands it leads to. */
final class ProvenanceProvider implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new HashMap<String, Object>(Provenance.of(message).asMetaData());
        data.put(Provenance.CAUSATION, message.getIdentifier());
        return data;
    }
}
