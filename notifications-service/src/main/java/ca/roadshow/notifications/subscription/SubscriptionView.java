package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentEnded;
import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import ca.roadshow.notifications.subscription.SubscriptionEvent.PreferencesChanged;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestDropped;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestExpired;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionPaused;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionResumed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.TopicLeft;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a subscription for its owner.
 *
 * @param request number of the latest confirmation mail; 0 if there was none
 * @param language chosen on the page of preferences; null if the contact of the latest request contains it
 * @param implied topics without an express consent, by name
 * @param pausedUntil null if it was never paused, or was resumed; may be in the past
 */
public record SubscriptionView(
        String subscriptionId,
        String addressId,
        List<String> subscribed,
        List<String> pending,
        int request,
        @Nullable String language,
        @Nullable Instant pausedUntil,
        List<ImpliedConsent> implied) {

    /** Whether there is any topic: confirmed, pending or implied. */
    public boolean isAlive() {
        return !subscribed.isEmpty() || !pending.isEmpty() || !implied.isEmpty();
    }

    public boolean isPausedAt(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    /** Applies an event; returns null after an erasure. */
    static @Nullable SubscriptionView after(SubscriptionEvent event, @Nullable SubscriptionView before) {
        return switch (event) {
            case SubscriptionRequested requested ->
                of(requested.subscriptionId(), requested.addressId(), before).request(requested);
            case PreferencesChanged changed ->
                of(changed.subscriptionId(), changed.addressId(), before)
                        .subscribe(changed.topics())
                        .in(changed.language());
            case SubscriptionImported imported ->
                of(imported.subscriptionId(), imported.addressId(), before)
                        .subscribe(imported.topics())
                        .in(null);
            case SubscriptionForgotten _ -> null;
            case SubscriptionConfirmed confirmed -> requireKnown(before).topics(confirmed.topics(), List.of());
            case TopicLeft topicLeft ->
                requireKnown(before)
                        .topics(topicLeft.topics(), without(requireKnown(before).pending, List.of(topicLeft.topic())));
            case RequestDropped _, RequestExpired _ ->
                requireKnown(before).topics(requireKnown(before).subscribed, List.of());
            case Unsubscribed _ ->
                requireKnown(before).topics(List.of(), List.of()).paused(null).implied(List.of());
            case ImpliedConsentNoted noted ->
                of(noted.subscriptionId(), noted.addressId(), before).noted(ImpliedConsent.of(noted));
            case ImpliedConsentEnded ended -> requireKnown(before).without(ended.topic());
            case SubscriptionPaused paused -> requireKnown(before).paused(paused.until());
            case SubscriptionResumed _ -> requireKnown(before).paused(null);
        };
    }

    private static SubscriptionView of(String subscriptionId, String addressId, @Nullable SubscriptionView before) {
        return before == null
                ? new SubscriptionView(subscriptionId, addressId, List.of(), List.of(), 0, null, null, List.of())
                : before;
    }

    private static SubscriptionView requireKnown(@Nullable SubscriptionView before) {
        if (before == null) {
            throw new IllegalStateException("The event follows no request");
        }
        return before;
    }

    private SubscriptionView request(SubscriptionRequested event) {
        return new SubscriptionView(
                subscriptionId, addressId, subscribed, event.topics(), event.request(), null, pausedUntil, implied);
    }

    private SubscriptionView subscribe(List<String> all) {
        return topics(all, without(pending, all));
    }

    private SubscriptionView topics(List<String> confirmed, List<String> unconfirmed) {
        return new SubscriptionView(
                subscriptionId, addressId, confirmed, unconfirmed, request, language, pausedUntil, implied);
    }

    private SubscriptionView in(@Nullable String chosen) {
        return new SubscriptionView(
                subscriptionId, addressId, subscribed, pending, request, chosen, pausedUntil, implied);
    }

    private SubscriptionView paused(@Nullable Instant until) {
        return new SubscriptionView(subscriptionId, addressId, subscribed, pending, request, language, until, implied);
    }

    private SubscriptionView implied(List<ImpliedConsent> all) {
        return new SubscriptionView(
                subscriptionId, addressId, subscribed, pending, request, language, pausedUntil, List.copyOf(all));
    }

    private SubscriptionView noted(ImpliedConsent consent) {
        var all = new ArrayList<>(without(consent.topic()).implied);
        all.add(consent);
        all.sort(Comparator.comparing(ImpliedConsent::topic));
        return implied(all);
    }

    private SubscriptionView without(String impliedTopic) {
        return implied(implied.stream()
                .filter(each -> !each.topic().equals(impliedTopic))
                .toList());
    }

    private static List<String> without(List<String> topics, List<String> removed) {
        return topics.stream().filter(topic -> !removed.contains(topic)).toList();
    }
}
