package ca.roadshow.notifications.subscription;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.DropRequest;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionEvent.RequestDropped;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionForgotten;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.SubscriptionEvent.Unsubscribed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The subscription of one person. A topic counts only after it is confirmed from the mailbox. */
@Aggregate(cache = "aggregateCache")
class Subscription {

    /** Prevents strangers from filling a mailbox with confirmation mails. */
    static final Duration BETWEEN_CONFIRMATION_MAILS = Duration.ofMinutes(10);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String subscriptionId;

    private String addressId = "";
    private SortedSet<String> subscribed = new TreeSet<>();
    private SortedSet<String> pending = new TreeSet<>();
    private int request;
    private Instant mailedAt = Instant.EPOCH;

    Subscription() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestSubscription command) {
        var requested = names(command.topics());
        requested.removeAll(subscribed);
        if (requested.isEmpty()) {
            return;
        }
        var mailIsFresh = !pending.isEmpty() && command.at().isBefore(mailedAt.plus(BETWEEN_CONFIRMATION_MAILS));
        if (mailIsFresh && pending.containsAll(requested)) {
            return;
        }
        requested.addAll(pending);
        apply(new SubscriptionRequested(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                List.copyOf(requested),
                command.consentWording(),
                mailIsFresh ? request : request + 1,
                command.at()));
    }

    @CommandHandler
    void handle(ConfirmSubscription command) {
        if (pending.isEmpty()) {
            return;
        }
        var all = new TreeSet<>(subscribed);
        all.addAll(pending);
        apply(new SubscriptionConfirmed(
                command.subscriptionId().value(), addressId, List.copyOf(all), request, command.at()));
    }

    @CommandHandler
    void handle(Unsubscribe command) {
        if (subscribed.isEmpty() && pending.isEmpty()) {
            return;
        }
        apply(new Unsubscribed(command.subscriptionId().value(), addressId, command.at()));
    }

    @CommandHandler
    void handle(DropRequest command) {
        if (!pending.isEmpty()) {
            apply(new RequestDropped(command.subscriptionId().value(), addressId, command.at()));
        }
    }

    @CommandHandler
    void handle(ForgetSubscription command) {
        if (subscribed.isEmpty() && pending.isEmpty()) {
            return;
        }
        apply(new SubscriptionForgotten(command.subscriptionId().value(), addressId, command.at()));
    }

    @EventSourcingHandler
    void on(SubscriptionRequested event) {
        subscriptionId = event.subscriptionId();
        addressId = event.addressId();
        pending = new TreeSet<>(event.topics());
        if (event.request() > request) {
            mailedAt = event.requestedAt();
        }
        request = event.request();
    }

    @EventSourcingHandler
    void on(SubscriptionConfirmed event) {
        subscribed = new TreeSet<>(event.topics());
        pending = new TreeSet<>();
    }

    @EventSourcingHandler
    void on(RequestDropped event) {
        pending = new TreeSet<>();
    }

    @EventSourcingHandler
    void on(Unsubscribed event) {
        subscribed = new TreeSet<>();
        pending = new TreeSet<>();
    }

    /** Keeps the request counter, so that a later mail gets a subject of its own in the ledger. */
    @EventSourcingHandler
    void on(SubscriptionForgotten event) {
        subscribed = new TreeSet<>();
        pending = new TreeSet<>();
    }

    private static SortedSet<String> names(Collection<TopicName> topics) {
        var names = new TreeSet<String>();
        topics.forEach(topic -> names.add(topic.value()));
        return names;
    }
}
