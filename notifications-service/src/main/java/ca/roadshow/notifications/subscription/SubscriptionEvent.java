package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a subscription. */
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
     * Topics and language were chosen from the mailbox or by a signed-in person, so no confirmation is needed.
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
     * From a file, with proof that the reader agreed before.
     *
     * @param topics all confirmed topics, sorted
     * @param proof encrypted text that says where the reader agreed
     * @param importId the file
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

    /** News are held back until a time. */
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
     * The person came to a meetup, and may get news of its community for a while without having asked for them.
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

    /** Someone else had made the request; a confirmed subscription stays. */
    @StoredAs("subscription.request-dropped")
    record RequestDropped(String subscriptionId, String addressId, Instant droppedAt) implements SubscriptionEvent {}

    /** The request was not confirmed in time; a confirmed subscription stays. */
    @StoredAs("subscription.request-expired")
    record RequestExpired(String subscriptionId, String addressId, Instant expiredAt) implements SubscriptionEvent {}

    /** A later request by the same person starts a new subscription. */
    @StoredAs("subscription.forgotten")
    record SubscriptionForgotten(String subscriptionId, String addressId, Instant forgottenAt)
            implements SubscriptionEvent {}
}
