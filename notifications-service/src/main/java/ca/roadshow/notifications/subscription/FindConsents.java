package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the ledger of consents from the events of a subscription, the oldest entry first. Empty after an erasure. */
@Component
public class FindConsents {

    private final EventStore events;
    private final PersonalData personalData;
    private final ConsentWordings wordings;

    FindConsents(EventStore events, PersonalData personalData, ConsentWordings wordings) {
        this.events = events;
        this.personalData = personalData;
        this.wordings = wordings;
    }

    public List<Consent> of(SubscriptionId id) {
        var ledger = new Ledger();
        var stream = events.readEvents(id.value());
        while (stream.hasNext()) {
            ledger.add((SubscriptionEvent) stream.next().getPayload());
        }
        return List.copyOf(ledger.entries);
    }

    private final class Ledger {

        private final List<Consent> entries = new ArrayList<>();
        private List<String> subscribed = List.of();
        private final SortedSet<String> implied = new TreeSet<>();

        /** Pending topics, each with its request. A later request contains the earlier topics too. */
        private final Map<String, SubscriptionRequested> pending = new LinkedHashMap<>();

        void add(SubscriptionEvent event) {
            switch (event) {
                case SubscriptionRequested requested -> {
                    pending.keySet().retainAll(requested.topics());
                    requested.topics().forEach(topic -> pending.putIfAbsent(topic, requested));
                }
                case SubscriptionConfirmed confirmed -> confirmed(confirmed);
                case PreferencesChanged changed -> changed(changed);
                case SubscriptionImported imported -> imported(imported);
                case TopicLeft topicLeft -> {
                    withdrawn(topicLeft.leftAt(), List.of(topicLeft.topic()), topicLeft.how());
                    subscribed = topicLeft.topics();
                    pending.remove(topicLeft.topic());
                }
                case Unsubscribed ended -> {
                    var all = new ArrayList<>(subscribed);
                    all.addAll(implied);
                    if (!all.isEmpty()) {
                        entries.add(Consent.withdrawn(ended.unsubscribedAt(), all, ended.how()));
                    }
                    end();
                }
                case RequestDropped dropped -> {
                    var asked = List.copyOf(pending.keySet());
                    entries.add(Consent.withdrawn(dropped.droppedAt(), asked, Withdrawal.OBJECTION.code()));
                    pending.clear();
                }
                case SubscriptionForgotten _ -> {
                    entries.clear();
                    end();
                }
                case ImpliedConsentNoted noted -> {
                    implied.add(noted.topic());
                    entries.add(Consent.implied(noted.cameAt(), noted.topic()));
                }
                case ImpliedConsentEnded ended -> {
                    implied.remove(ended.topic());
                    entries.add(Consent.withdrawn(ended.endedAt(), List.of(ended.topic()), ended.how()));
                }
                case RequestExpired _ -> pending.clear();
                case SubscriptionPaused _, SubscriptionResumed _ -> {}
            }
        }

        private void end() {
            subscribed = List.of();
            implied.clear();
            pending.clear();
        }

        /** Adds one entry for each confirmed request, because each may have shown another text. */
        private void confirmed(SubscriptionConfirmed event) {
            var added = without(event.topics(), subscribed);
            pending.values().stream()
                    .distinct()
                    .forEach(asked -> given(
                            event.confirmedAt(),
                            added.stream()
                                    .filter(topic -> asked.equals(pending.get(topic)))
                                    .toList(),
                            asked.source(),
                            asked.requestedAt(),
                            asked.page(),
                            asked.consentWording(),
                            language(asked.contact())));
            subscribed = event.topics();
            pending.clear();
        }

        private void changed(PreferencesChanged event) {
            var removed = without(subscribed, event.topics());
            if (!removed.isEmpty()) {
                withdrawn(event.changedAt(), removed, Withdrawal.PREFERENCES.code());
            }
            var wording = event.consentWording();
            if (wording != null) {
                var added = without(event.topics(), subscribed);
                pending.keySet().removeAll(added);
                given(event.changedAt(), added, event.source(), null, event.page(), wording, event.language());
            }
            subscribed = event.topics();
        }

        private void imported(SubscriptionImported event) {
            entries.add(new Consent(
                    event.consentedAt(),
                    true,
                    without(event.topics(), subscribed),
                    ConsentSource.IMPORT.code(),
                    null,
                    null,
                    null,
                    null,
                    personalData.open(event.proof(), String.class).orElse(null)));
            pending.keySet().removeAll(event.topics());
            subscribed = event.topics();
        }

        private void given(
                Instant at,
                List<String> topics,
                String source,
                @Nullable Instant requestedAt,
                @Nullable String page,
                String wording,
                @Nullable String language) {
            if (topics.isEmpty()) {
                return;
            }
            var text = language == null
                    ? null
                    : wordings.of(wording, language, requestedAt == null ? at : requestedAt)
                            .orElse(null);
            entries.add(new Consent(at, true, topics, source, requestedAt, page, wording, language, text));
        }

        private void withdrawn(Instant at, List<String> topics, String how) {
            if (!topics.isEmpty() && subscribed.containsAll(topics)) {
                entries.add(Consent.withdrawn(at, topics, how));
            }
        }

        private @Nullable String language(Sealed contact) {
            return personalData
                    .open(contact, Contact.class)
                    .map(Contact::language)
                    .orElse(null);
        }
    }

    private static List<String> without(List<String> topics, List<String> removed) {
        return topics.stream().filter(topic -> !removed.contains(topic)).toList();
    }
}
