package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to a subscription. */
public sealed interface SubscriptionCommand {

    SubscriptionId subscriptionId();

    /**
     * @param contact encrypted contact with address and language, without a name
     * @param consentWording version of the text to which the person agreed
     * @param page path of the form, without a token
     */
    record RequestSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            Set<TopicName> topics,
            String consentWording,
            Instant at,
            ConsentSource source,
            String page)
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

    /**
     * Adds topics without a confirmation. Only for a person who has proved to read the mailbox or is signed in. Changes nothing
     * if the reader has left a topic in the meantime.
     *
     * @param contact encrypted contact with address and language, without a name
     * @param page path of the form, without a token
     */
    record AddTopics(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            String language,
            Set<TopicName> topics,
            String consentWording,
            ConsentSource source,
            String page,
            Instant at)
            implements SubscriptionCommand {

        public AddTopics {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * Replaces the confirmed topics and the language. Only for a person who has proved to read the mailbox or is signed in.
     *
     * @param contact encrypted contact with address and language, without a name
     * @param page path of the form, without a token
     */
    record ChangePreferences(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            String language,
            Set<TopicName> topics,
            String consentWording,
            ConsentSource source,
            String page,
            Instant at)
            implements SubscriptionCommand {

        public ChangePreferences {
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("Unsubscribe leaves all topics");
            }
            topics = Set.copyOf(topics);
        }
    }

    /**
     * Adds a reader from a file: subscribes a reader with a proof of consent, and asks for confirmation without one. Returns an
     * {@link ImportOutcome}.
     *
     * @param proof null if the reader is asked
     */
    record ImportSubscriber(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            Set<TopicName> topics,
            @Nullable Proof proof,
            String consentWording,
            String importId,
            Instant at)
            implements SubscriptionCommand {

        public ImportSubscriber {
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("An import needs at least one topic");
            }
            topics = Set.copyOf(topics);
        }

        /** @param source encrypted text that says where the reader agreed */
        public record Proof(Instant consentedAt, Sealed source) {}
    }

    /**
     * Records that the person came to a meetup. Changes nothing if they have subscribed to the community's news, or have left
     * them and not subscribed again.
     *
     * @param contact encrypted contact with address and language, without a name
     * @param topic an implied topic
     */
    record NoteImpliedConsent(
            @TargetAggregateIdentifier SubscriptionId subscriptionId,
            AddressId person,
            Sealed contact,
            TopicName topic,
            String meetupId,
            Instant cameAt,
            Instant endsAt)
            implements SubscriptionCommand {}

    /** Ends an implied consent whose time is over. */
    record ExpireImpliedConsent(@TargetAggregateIdentifier SubscriptionId subscriptionId, TopicName topic, Instant at)
            implements SubscriptionCommand {}

    /** Ends an implied consent because its check-in was a mistake. */
    record UndoImpliedConsent(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, TopicName topic, String meetupId, Instant at)
            implements SubscriptionCommand {}

    /** Pauses news until a time. Changes nothing without a confirmed topic. */
    record PauseSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant until, Instant at)
            implements SubscriptionCommand {}

    record ResumeSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Removes one topic, confirmed or pending. */
    record LeaveTopic(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, TopicName topic, Withdrawal how, Instant at)
            implements SubscriptionCommand {}

    /** Removes all topics, including pending ones. */
    record Unsubscribe(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at, Withdrawal how)
            implements SubscriptionCommand {}

    /** Drops a pending request because someone else made it. Keeps a confirmed subscription. */
    record DropRequest(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}

    /** Drops a pending request that was not confirmed in time. Does not affect a later request. */
    record ExpireRequest(@TargetAggregateIdentifier SubscriptionId subscriptionId, int request, Instant at)
            implements SubscriptionCommand {}

    /** Removes all topics because the data of the person is erased. */
    record ForgetSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, Instant at)
            implements SubscriptionCommand {}
}
