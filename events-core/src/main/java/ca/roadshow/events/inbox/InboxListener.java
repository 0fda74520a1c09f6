package ca.roadshow.events.inbox;

import ca.roadshow.events.store.processor.Failure;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Stores the messages of a poll in one transaction; afterwards the container commits the offsets. Parks records that
 * can never be stored, so that their partition continues. If the database does not respond, the poll is repeated.
 */
final class InboxListener implements BatchMessageListener<String, CloudEvent> {

    private final Inbox inbox;
    private final UnreadableRecords unreadable;
    private final InboxWorker worker;

    InboxListener(Inbox inbox, UnreadableRecords unreadable, InboxWorker worker) {
        this.inbox = inbox;
        this.unreadable = unreadable;
        this.worker = worker;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, CloudEvent>> messages) {
        var readable = new ArrayList<ConsumerRecord<String, CloudEvent>>();
        for (var message : messages) {
            UnreadableRecords.reason(message)
                    .ifPresentOrElse(reason -> unreadable.park(message, reason), () -> readable.add(message));
        }
        try {
            inbox.store(readable);
        } catch (DataIntegrityViolationException oneOfThem) {
            readable.forEach(this::storeAlone);
        }
        worker.wake();
    }

    private void storeAlone(ConsumerRecord<String, CloudEvent> message) {
        try {
            inbox.store(List.of(message));
        } catch (DataIntegrityViolationException failure) {
            unreadable.park(message, Failure.inClasses(failure));
        }
    }
}
