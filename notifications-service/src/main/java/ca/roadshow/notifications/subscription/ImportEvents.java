package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import java.util.Collection;
import java.util.List;

/** Creates the events of imports, for the aggregate and for files that add many subscriptions at once. */
public final class ImportEvents {

    /** The type of the aggregate in the event store. */
    public static final String AGGREGATE = "Subscription";

    private ImportEvents() {}

    /** Returns the first event of a subscription that a file adds. */
    public static SubscriptionEvent first(ImportSubscriber command) {
        var topics = command.topics().stream().map(TopicName::value).sorted().toList();
        var proof = command.proof();
        return proof == null ? asked(command, topics, 1) : subscribed(command, proof, topics);
    }

    /** @param topics all pending topics, sorted */
    static SubscriptionRequested asked(ImportSubscriber command, Collection<String> topics, int request) {
        return new SubscriptionRequested(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                List.copyOf(topics),
                command.consentWording(),
                request,
                command.at(),
                ConsentSource.IMPORT.code(),
                null);
    }

    /** @param topics all confirmed topics, sorted */
    static SubscriptionImported subscribed(
            ImportSubscriber command, ImportSubscriber.Proof proof, Collection<String> topics) {
        return new SubscriptionImported(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                List.copyOf(topics),
                proof.consentedAt(),
                proof.source(),
                command.importId(),
                command.at());
    }
}
