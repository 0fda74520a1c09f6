package ca.roadshow.notifications.subscription;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.notifications.subscription.SubscriptionCommand.AddTopics;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ChangePreferences;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.DropRequest;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireRequest;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.LeaveTopic;
import ca.roadshow.notifications.subscription.SubscriptionCommand.NoteImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.PauseSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ResumeSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.UndoImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

    /** The least time between two confirmation mails. Prevents others from filling a mailbox with them. */
    static final Duration BETWEEN_CONFIRMATION_MAILS = Duration.ofMinutes(10);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String subscriptionId;

    private String addressId = "";
    private SortedSet<String> subscribed = new TreeSet<>();
    private SortedSet<String> pending = new TreeSet<>();
    private int request;
    private Instant mailedAt = Instant.EPOCH;

    /** The last chosen language; empty if the contact of a later request contains it. */
    private String language = "";

    private Instant pausedUntil = Instant.EPOCH;

    /** Topics that were ever requested. An import asks about each at most once. */
    private final SortedSet<String> asked = new TreeSet<>();

    /** Topics that the reader left. An import does not add them again. */
    private SortedSet<String> left = new TreeSet<>();

    /** The time when the reader last left a topic or all topics. */
    private Instant leftAt = Instant.EPOCH;

    /** The latest implied consent by topic. */
    private final SortedMap<String, ImpliedConsent> implied = new TreeMap<>();

    /** Implied topics that the reader ended. Only an express consent to the same community allows them again. */
    private final SortedSet<String> impliedEnded = new TreeSet<>();

    /** Whether the reader has unsubscribed, objected or was erased, and has not subscribed since. */
    private boolean gone;

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
        if (command.source().isOffer() && pending.containsAll(requested)) {
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
                command.at(),
                command.source().code(),
                command.page()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddTopics command) {
        var all = names(command.topics());
        if (subscribed.containsAll(all) || command.at().isBefore(leftAt)) {
            return;
        }
        all.addAll(subscribed);
        apply(new PreferencesChanged(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                command.language(),
                List.copyOf(all),
                command.consentWording(),
                command.source().code(),
                command.at(),
                command.page()));
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
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangePreferences command) {
        var chosen = names(command.topics());
        if (chosen.equals(subscribed) && command.language().equals(language)) {
            return;
        }
        apply(new PreferencesChanged(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                command.language(),
                List.copyOf(chosen),
                subscribed.containsAll(chosen) ? null : command.consentWording(),
                command.source().code(),
                command.at(),
                command.page()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportOutcome handle(ImportSubscriber command) {
        if (gone) {
            return ImportOutcome.LEFT_EARLIER;
        }
        var added = names(command.topics());
        added.removeAll(subscribed);
        if (added.isEmpty()) {
            return ImportOutcome.UNCHANGED;
        }
        added.removeAll(left);
        if (added.isEmpty()) {
            return ImportOutcome.LEFT_EARLIER;
        }
        var proof = command.proof();
        return proof == null ? ask(command, added) : subscribe(command, proof, added);
    }

    private ImportOutcome subscribe(ImportSubscriber command, ImportSubscriber.Proof proof, SortedSet<String> topics) {
        topics.addAll(subscribed);
        apply(ImportEvents.subscribed(command, proof, topics));
        return ImportOutcome.SUBSCRIBED;
    }

    private ImportOutcome ask(ImportSubscriber command, SortedSet<String> topics) {
        topics.removeAll(asked);
        if (topics.isEmpty()) {
            return ImportOutcome.UNCHANGED;
        }
        topics.addAll(pending);
        apply(ImportEvents.asked(command, topics, request + 1));
        return ImportOutcome.ASKED;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteImpliedConsent command) {
        var topic = command.topic().value();
        var express = TopicName.expressOf(topic);
        if (gone || impliedEnded.contains(topic) || left.contains(express) || subscribed.contains(express)) {
            return;
        }
        var known = implied.get(topic);
        if (known != null && !command.endsAt().isAfter(known.endsAt())) {
            return;
        }
        apply(new ImpliedConsentNoted(
                command.subscriptionId().value(),
                command.person().value(),
                command.contact(),
                topic,
                command.meetupId(),
                command.cameAt(),
                command.endsAt()));
    }

    @CommandHandler
    void handle(ExpireImpliedConsent command) {
        var known = implied.get(command.topic().value());
        if (known != null && !command.at().isBefore(known.endsAt())) {
            endImplied(command.subscriptionId(), command.topic(), Withdrawal.EXPIRY, command.at());
        }
    }

    @CommandHandler
    void handle(UndoImpliedConsent command) {
        var known = implied.get(command.topic().value());
        if (known != null && known.meetupId().equals(command.meetupId())) {
            endImplied(command.subscriptionId(), command.topic(), Withdrawal.CHECK_IN_UNDONE, command.at());
        }
    }

    private void endImplied(SubscriptionId id, TopicName topic, Withdrawal how, Instant at) {
        apply(new ImpliedConsentEnded(id.value(), addressId, topic.value(), how.code(), at));
    }

    @CommandHandler
    void handle(PauseSubscription command) {
        if (subscribed.isEmpty()
                || !command.until().isAfter(command.at())
                || command.until().equals(pausedUntil)) {
            return;
        }
        apply(new SubscriptionPaused(command.subscriptionId().value(), addressId, command.until(), command.at()));
    }

    @CommandHandler
    void handle(ResumeSubscription command) {
        if (pausedUntil.isAfter(command.at())) {
            apply(new SubscriptionResumed(command.subscriptionId().value(), addressId, command.at()));
        }
    }

    @CommandHandler
    void handle(LeaveTopic command) {
        var topic = command.topic().value();
        if (implied.containsKey(topic)) {
            endImplied(command.subscriptionId(), command.topic(), command.how(), command.at());
        }
        if (!subscribed.contains(topic) && !pending.contains(topic)) {
            return;
        }
        var kept = new TreeSet<>(subscribed);
        kept.remove(topic);
        var id = command.subscriptionId().value();
        if (kept.isEmpty() && implied.isEmpty() && pending.stream().allMatch(topic::equals)) {
            apply(new Unsubscribed(id, addressId, command.at(), command.how().code()));
        } else {
            apply(new TopicLeft(
                    id, addressId, topic, List.copyOf(kept), command.how().code(), command.at()));
        }
    }

    @CommandHandler
    void handle(Unsubscribe command) {
        if (subscribed.isEmpty() && pending.isEmpty() && implied.isEmpty()) {
            return;
        }
        apply(new Unsubscribed(
                command.subscriptionId().value(),
                addressId,
                command.at(),
                command.how().code()));
    }

    @CommandHandler
    void handle(DropRequest command) {
        if (!pending.isEmpty()) {
            apply(new RequestDropped(command.subscriptionId().value(), addressId, command.at()));
        }
    }

    @CommandHandler
    void handle(ExpireRequest command) {
        if (!pending.isEmpty() && command.request() == request) {
            apply(new RequestExpired(command.subscriptionId().value(), addressId, command.at()));
        }
    }

    @CommandHandler
    void handle(ForgetSubscription command) {
        if (subscribed.isEmpty() && pending.isEmpty() && implied.isEmpty()) {
            return;
        }
        apply(new SubscriptionForgotten(command.subscriptionId().value(), addressId, command.at()));
    }

    @EventSourcingHandler
    void on(SubscriptionRequested event) {
        subscriptionId = event.subscriptionId();
        addressId = event.addressId();
        pending = new TreeSet<>(event.topics());
        asked.addAll(event.topics());
        language = "";
        if (event.request() > request) {
            mailedAt = event.requestedAt();
        }
        request = event.request();
    }

    @EventSourcingHandler
    void on(SubscriptionConfirmed event) {
        subscribe(event.topics());
        pending = new TreeSet<>();
    }

    @EventSourcingHandler
    void on(PreferencesChanged event) {
        subscriptionId = event.subscriptionId();
        addressId = event.addressId();
        language = event.language();
        left.addAll(subscribed);
        subscribe(event.topics());
        pending.removeAll(event.topics());
    }

    @EventSourcingHandler
    void on(SubscriptionImported event) {
        subscriptionId = event.subscriptionId();
        addressId = event.addressId();
        language = "";
        subscribe(event.topics());
        pending.removeAll(event.topics());
    }

    @EventSourcingHandler
    void on(ImpliedConsentNoted event) {
        subscriptionId = event.subscriptionId();
        addressId = event.addressId();
        implied.put(event.topic(), ImpliedConsent.of(event));
    }

    @EventSourcingHandler
    void on(ImpliedConsentEnded event) {
        implied.remove(event.topic());
        var endedByReader =
                !event.how().equals(Withdrawal.EXPIRY.code()) && !event.how().equals(Withdrawal.CHECK_IN_UNDONE.code());
        if (endedByReader) {
            impliedEnded.add(event.topic());
            leftAt = event.endedAt();
        }
    }

    @EventSourcingHandler
    void on(SubscriptionPaused event) {
        pausedUntil = event.until();
    }

    @EventSourcingHandler
    void on(SubscriptionResumed event) {
        pausedUntil = Instant.EPOCH;
    }

    @EventSourcingHandler
    void on(TopicLeft event) {
        subscribed = new TreeSet<>(event.topics());
        pending.remove(event.topic());
        left.add(event.topic());
        leftAt = event.leftAt();
    }

    @EventSourcingHandler
    void on(RequestDropped event) {
        pending = new TreeSet<>();
        gone = gone || subscribed.isEmpty();
    }

    @EventSourcingHandler
    void on(RequestExpired event) {
        pending = new TreeSet<>();
    }

    @EventSourcingHandler
    void on(Unsubscribed event) {
        end();
        leftAt = event.unsubscribedAt();
    }

    /** Keeps the request counter, so that a later mail gets another subject in the ledger. */
    @EventSourcingHandler
    void on(SubscriptionForgotten event) {
        end();
    }

    private void subscribe(List<String> topics) {
        subscribed = new TreeSet<>(topics);
        left.removeAll(topics);
        impliedEnded.removeIf(topic -> topics.contains(TopicName.expressOf(topic)));
        gone = false;
    }

    private void end() {
        subscribed = new TreeSet<>();
        pending = new TreeSet<>();
        left = new TreeSet<>();
        impliedEnded.addAll(implied.keySet());
        implied.clear();
        language = "";
        pausedUntil = Instant.EPOCH;
        gone = true;
    }

    private static SortedSet<String> names(Collection<TopicName> topics) {
        var names = new TreeSet<String>();
        topics.forEach(topic -> names.add(topic.value()));
        return names;
    }
}
