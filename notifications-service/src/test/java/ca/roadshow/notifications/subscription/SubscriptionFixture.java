package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.subscription.SubscriptionCommand.AddTopics;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ChangePreferences;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireRequest;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ForgetSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ImportSubscriber.Proof;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands and events of one subscription. */
final class SubscriptionFixture {

    static final AddressId CAMILLE = new AddressId("addr-camille");
    static final SubscriptionId CAMILLES = SubscriptionId.of(CAMILLE);
    static final Sealed CONTACT = new Sealed(CAMILLE.value(), "key-1", "c2VhbGVk");
    static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    static final Instant SOON = MONDAY.plus(Duration.ofMinutes(9));
    static final Instant LATER = MONDAY.plus(Duration.ofMinutes(10));
    static final Instant AGREED = Instant.parse("2026-03-01T12:00:00Z");
    static final Sealed PROOF = new Sealed(CAMILLE.value(), "key-1", "cHJvb2Y");
    static final String WORDING = "2026-11";
    static final String PAGE = "/subscriptions";

    private SubscriptionFixture() {}

    static RequestSubscription request(Instant at, String... topics) {
        return request(ConsentSource.FORM, at, topics);
    }

    static RequestSubscription request(ConsentSource source, Instant at, String... topics) {
        return new RequestSubscription(CAMILLES, CAMILLE, CONTACT, names(topics), WORDING, at, source, PAGE);
    }

    static AddTopics add(Instant at, String language, String... topics) {
        return new AddTopics(
                CAMILLES, CAMILLE, CONTACT, language, names(topics), WORDING, ConsentSource.PREFERENCES, PAGE, at);
    }

    static ConfirmSubscription confirm(Instant at) {
        return new ConfirmSubscription(CAMILLES, at);
    }

    static Unsubscribe unsubscribe(Instant at) {
        return new Unsubscribe(CAMILLES, at, Withdrawal.PREFERENCES);
    }

    static ForgetSubscription forget(Instant at) {
        return new ForgetSubscription(CAMILLES, at);
    }

    static SubscriptionForgotten forgotten(Instant at) {
        return new SubscriptionForgotten(CAMILLES.value(), CAMILLE.value(), at);
    }

    static SubscriptionRequested requested(int request, Instant at, String... pending) {
        return new SubscriptionRequested(
                CAMILLES.value(), CAMILLE.value(), CONTACT, List.of(pending), WORDING, request, at, "form", PAGE);
    }

    static SubscriptionConfirmed confirmed(int request, Instant at, String... topics) {
        return new SubscriptionConfirmed(CAMILLES.value(), CAMILLE.value(), List.of(topics), request, at);
    }

    static Unsubscribed unsubscribed(Instant at) {
        return new Unsubscribed(CAMILLES.value(), CAMILLE.value(), at, "preferences");
    }

    static ChangePreferences choose(Instant at, String language, String... topics) {
        return new ChangePreferences(
                CAMILLES, CAMILLE, CONTACT, language, names(topics), WORDING, ConsentSource.PREFERENCES, PAGE, at);
    }

    /** @param wording null if no topic was added */
    static PreferencesChanged chosen(Instant at, String language, @Nullable String wording, String... topics) {
        return new PreferencesChanged(
                CAMILLES.value(),
                CAMILLE.value(),
                CONTACT,
                language,
                List.of(topics),
                wording,
                "preferences",
                at,
                PAGE);
    }

    static ImportSubscriber importWithProof(Instant at, String... topics) {
        return new ImportSubscriber(
                CAMILLES, CAMILLE, CONTACT, names(topics), new Proof(AGREED, PROOF), WORDING, "import-1", at);
    }

    static ImportSubscriber importWithoutProof(Instant at, String... topics) {
        return new ImportSubscriber(CAMILLES, CAMILLE, CONTACT, names(topics), null, WORDING, "import-1", at);
    }

    static SubscriptionImported imported(Instant at, String... topics) {
        return new SubscriptionImported(
                CAMILLES.value(), CAMILLE.value(), CONTACT, List.of(topics), AGREED, PROOF, "import-1", at);
    }

    static SubscriptionRequested requestedByImport(int request, Instant at, String... pending) {
        return new SubscriptionRequested(
                CAMILLES.value(), CAMILLE.value(), CONTACT, List.of(pending), WORDING, request, at, "import", null);
    }

    static NoteImpliedConsent visit(Instant at, Instant endsAt) {
        return new NoteImpliedConsent(
                CAMILLES, CAMILLE, CONTACT, TopicName.impliedOf("ottawa"), "meetup-1", at, endsAt);
    }

    static ImpliedConsentNoted visited(Instant at, Instant endsAt) {
        return new ImpliedConsentNoted(
                CAMILLES.value(), CAMILLE.value(), CONTACT, "implied:ottawa", "meetup-1", at, endsAt);
    }

    static ExpireImpliedConsent expireImplied(Instant at) {
        return new ExpireImpliedConsent(CAMILLES, TopicName.impliedOf("ottawa"), at);
    }

    static UndoImpliedConsent undoVisit(String meetupId, Instant at) {
        return new UndoImpliedConsent(CAMILLES, TopicName.impliedOf("ottawa"), meetupId, at);
    }

    static ImpliedConsentEnded impliedEnded(Instant at, String how) {
        return new ImpliedConsentEnded(CAMILLES.value(), CAMILLE.value(), "implied:ottawa", how, at);
    }

    static LeaveTopic leave(Instant at, String topic) {
        return new LeaveTopic(CAMILLES, new TopicName(topic), Withdrawal.ONE_CLICK, at);
    }

    static TopicLeft left(Instant at, String topic, String... remaining) {
        return new TopicLeft(CAMILLES.value(), CAMILLE.value(), topic, List.of(remaining), "one-click", at);
    }

    static PauseSubscription pause(Instant at, Instant until) {
        return new PauseSubscription(CAMILLES, until, at);
    }

    static SubscriptionPaused paused(Instant at, Instant until) {
        return new SubscriptionPaused(CAMILLES.value(), CAMILLE.value(), until, at);
    }

    static ResumeSubscription resume(Instant at) {
        return new ResumeSubscription(CAMILLES, at);
    }

    static SubscriptionResumed resumed(Instant at) {
        return new SubscriptionResumed(CAMILLES.value(), CAMILLE.value(), at);
    }

    static ExpireRequest expire(int request, Instant at) {
        return new ExpireRequest(CAMILLES, request, at);
    }

    static RequestExpired expired(Instant at) {
        return new RequestExpired(CAMILLES.value(), CAMILLE.value(), at);
    }

    static RequestDropped dropped(Instant at) {
        return new RequestDropped(CAMILLES.value(), CAMILLE.value(), at);
    }

    private static Set<TopicName> names(String... topics) {
        return Arrays.stream(topics).map(TopicName::new).collect(Collectors.toUnmodifiableSet());
    }
}
