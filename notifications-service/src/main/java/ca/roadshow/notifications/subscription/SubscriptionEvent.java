package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a subscription. */
public sealed interface SubscriptionEvent {

    String subscriptionId();

    /**
     * The topics wait for confirmation.
     *
     * @param topics all pending topics, sorted
     * @param request number of the confirmation mail, from 1
     * @param source code of a {@link ConsentSource}
     * @param page path of the form; null for a file, and if unknown
     */
    @StoredAs(value = "subscription.requested", revision = 3)
    record SubscriptionRequested(
            String subscriptionId,
            String addressId,
            Sealed contact,
            List<String> topics,
            String consentWording,
            int request,
            Instant requestedAt,
            String source,
            @Nullable String page)
            implements SubscriptionEvent {}

    /**
     * @param topics all confirmed topics, sorted
     * @param request the request that was confirmed
     */
    @StoredAs("subscription.confirmed")
    record SubscriptionConfirmed(
            String subscriptionId, String addressId, List<String> topics, int request, Instant confirmedAt)
            implements SubscriptionEvent {}

    /**
     * Topics and language were changed by a person who reads the mailbox or is signed in, so that no confirmation is needed.
     *
     * @param contact with the chosen language
     * @param topics all confirmed topics, sorted
     * @param consentWording null if no topic was added
     * @param source code of a {@link ConsentSource}
     * @param page path of the form; null if unknown
     */
    @StoredAs(value = "subscription.preferences-changed", revision = 2)
    record PreferencesChanged(
            String subscriptionId,
            String addressId,
            Sealed contact,
            String language,
            List<String> topics,
            @Nullable String consentWording,
            String source,
            Instant changedAt,
            @Nullable String page)
            implements SubscriptionEvent {}

    /**
     * The reader was imported from a file, with proof of an earlier consent.
     *
     * @param topics all confirmed topics, sorted
     * @param proof encrypted text that says where the reader agreed
     * @param importId id of the import
     */
    @StoredAs("subscription.imported")
    record SubscriptionImported(
            String subscriptionId,
            String addressId,
            Sealed contact,
            List<String> topics,
            Instant consentedAt,
            Sealed proof,
            String importId,
            Instant importedAt)
            implements SubscriptionEvent {}

    /** News are paused until a time. */
    @StoredAs("subscription.paused")
    record SubscriptionPaused(String subscriptionId, String addressId, Instant until, Instant pausedAt)
            implements SubscriptionEvent {}

    @StoredAs("subscription.resumed")
    record SubscriptionResumed(String subscriptionId, String addressId, Instant resumedAt)
            implements SubscriptionEvent {}

    /**
     * The reader left one topic and keeps others.
     *
     * @param topics the remaining confirmed topics, sorted; may be empty
     * @param how code of a {@link Withdrawal}
     */
    @StoredAs("subscription.topic-left")
    record TopicLeft(
            String subscriptionId, String addressId, String topic, List<String> topics, String how, Instant leftAt)
            implements SubscriptionEvent {}

    /** @param how code of a {@link Withdrawal} */
    @StoredAs(value = "subscription.unsubscribed", revision = 2)
    record Unsubscribed(String subscriptionId, String addressId, Instant unsubscribedAt, String how)
            implements SubscriptionEvent {}

    /**
     * The person came to a meetup, which allows news of its community until the consent ends.
     *
     * @param topic name of an implied topic
     * @param meetupId the meetup that they came to
     */
    @StoredAs("subscription.implied-noted")
    record ImpliedConsentNoted(
            String subscriptionId,
            String addressId,
            Sealed contact,
            String topic,
            String meetupId,
            Instant cameAt,
            Instant endsAt)
            implements SubscriptionEvent {}

    /** @param how code of a {@link Withdrawal} */
    @StoredAs("subscription.implied-ended")
    record ImpliedConsentEnded(String subscriptionId, String addressId, String topic, String how, Instant endedAt)
            implements SubscriptionEvent {}

    /** A request that someone else had made was dropped. A confirmed subscription is kept. */
    @StoredAs("subscription.request-dropped")
    record RequestDropped(String subscriptionId, String addressId, Instant droppedAt) implements SubscriptionEvent {}

    /** A request was not confirmed in time. A confirmed subscription is kept. */
    @StoredAs("subscription.request-expired")
    record RequestExpired(String subscriptionId, String addressId, Instant expiredAt) implements SubscriptionEvent {}

    /** The person's data was erased. A later request by the same person starts a new subscription. */
    @StoredAs("subscription.forgotten")
    record SubscriptionForgotten(String subscriptionId, String addressId, Instant forgottenAt)
            implements SubscriptionEvent {}
}
