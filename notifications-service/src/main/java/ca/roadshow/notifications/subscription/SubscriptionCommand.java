package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about a subscription. */
public sealed interface SubscriptionCommand {

    SubscriptionId subscriptionId();

    /**
     * @param contact encrypted contact with address and language, without a name
     * @param consentWording version of the text that the person agreed to
     */
    record RequestSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            Set<TopicName> topics,
            String consentWording,
            Instant at)
            implements SubscriptionCommand {

        public RequestSubscription {
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("A request needs at least one topic");
            }
            topics = Set.copyOf(topics);
        }
    }

    /** Confirms all pending topics. Sent from a link in the mailbox. */
    record ConfirmSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Removes all topics, pending ones included. */
    record Unsubscribe(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Drops a pending request that someone else made. A confirmed subscription stays. */
    record DropRequest(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Removes all topics because the data of the person is erased. */
    record ForgetSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}
}
