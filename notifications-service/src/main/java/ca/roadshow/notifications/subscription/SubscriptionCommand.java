package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a subscription. */
public sealed interface SubscriptionCommand {

    SubscriptionId subscriptionId();

    /**
     * @param contact sealed name-less contact: address and language
     * @param consentWording version of the sentence that the person agreed to
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
                throw new IllegalArgumentException("A subscription is to something");
            }
            topics = Set.copyOf(topics);
        }
    }

    /** Consents to all that is pending, from the mailbox itself. */
    record ConfirmSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Ends it all, what is pending too. */
    record Unsubscribe(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Drops a pending request that someone else made. A confirmed subscription stays. */
    record DropRequest(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Ends it all, since the person is being forgotten. */
    record ForgetSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}
}
