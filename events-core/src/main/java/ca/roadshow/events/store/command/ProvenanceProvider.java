package ca.roadshow.events.store.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies provenance from commands to their events, and from events to the commands that they cause. */
final class ProvenanceProvider implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new HashMap<String, Object>(Provenance.of(message).asMetaData());
        data.put(Provenance.CAUSATION, message.getIdentifier());
        return data;
    }
}
