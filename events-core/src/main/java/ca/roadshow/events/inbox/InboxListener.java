package ca.roadshow.events.inbox;

import io.cloudevents.CloudEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Stores a poll's messages in one transaction; the container commits the offsets afterwards. */
final class InboxListener implements BatchMessageListener<String, CloudEvent> {

    private final Inbox inbox;
    private final InboxWorker worker;

    InboxListener(Inbox inbox, InboxWorker worker) {
        this.inbox = inbox;
        this.worker = worker;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, CloudEvent>> messages) {
        inbox.store(messages);
        worker.wake();
    }
}
