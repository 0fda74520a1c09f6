package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Commands and events of one subscription. */
final class SubscriptionFixture {

    static final AddressId CAMILLE = new AddressId("addr-camille");
    static final SubscriptionId CAMILLES = SubscriptionId.of(CAMILLE);
    static final Sealed CONTACT = new Sealed(CAMILLE.value(), "key-1", "c2VhbGVk");
    static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    static final Instant SOON = MONDAY.plus(Duration.ofMinutes(9));
    static final Instant LATER = MONDAY.plus(Duration.ofMinutes(10));
    static final String WORDING = "2026-11";

    private SubscriptionFixture() {}

    static RequestSubscription request(Instant at, String... topics) {
        var names = Arrays.stream(topics).map(TopicName::new).collect(Collectors.toUnmodifiableSet());
        return new RequestSubscription(CAMILLES, CAMILLE, CONTACT, names, WORDING, at);
    }

    static ConfirmSubscription confirm(Instant at) {
        return new ConfirmSubscription(CAMILLES, at);
    }

    static Unsubscribe unsubscribe(Instant at) {
        return new Unsubscribe(CAMILLES, at);
    }

    static ForgetSubscription forget(Instant at) {
        return new ForgetSubscription(CAMILLES, at);
    }

    static SubscriptionForgotten forgotten(Instant at) {
        return new SubscriptionForgotten(CAMILLES.value(), CAMILLE.value(), at);
    }

    static SubscriptionRequested requested(int request, Instant at, String... pending) {
        return new SubscriptionRequested(
                CAMILLES.value(), CAMILLE.value(), CONTACT, List.of(pending), WORDING, request, at);
    }

    static SubscriptionConfirmed confirmed(int request, Instant at, String... topics) {
        return new SubscriptionConfirmed(CAMILLES.value(), CAMILLE.value(), List.of(topics), request, at);
    }

    static Unsubscribed unsubscribed(Instant at) {
        return new Unsubscribed(CAMILLES.value(), CAMILLE.value(), at);
    }
}
