package ca.roadshow.notifications.preference;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.KnownRecipients;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscriber.Subscribers;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ChangePreferences;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.LeaveTopic;
import ca.roadshow.notifications.subscription.SubscriptionCommand.PauseSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ResumeSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.Withdrawal;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Changes a subscription on behalf of its reader. Returns when senders see the change, so that no news are sent after a reader
 * was told that they are unsubscribed.
 */
@Component
class Preferences {

    static final Period LONGEST_PAUSE = Period.ofYears(1);

    private final FindSubscription find;
    private final Commands commands;
    private final MailLinks links;
    private final Subscribers subscribers;
    private final KnownRecipients recipients;
    private final PersonalData personalData;
    private final TopicLabels topicLabels;
    private final MailSettings settings;
    private final Clock clock;

    Preferences(
            FindSubscription find,
            Commands commands,
            MailLinks links,
            Subscribers subscribers,
            KnownRecipients recipients,
            PersonalData personalData,
            TopicLabels topicLabels,
            MailSettings settings,
            Clock clock) {
        this.find = find;
        this.commands = commands;
        this.links = links;
        this.subscribers = subscribers;
        this.recipients = recipients;
        this.personalData = personalData;
        this.topicLabels = topicLabels;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the subscription.
     *
     * @throws ProblemException 403 if the token does not open the subscription, 404 if there is none
     */
    SubscriptionView own(String id, @Nullable String token) {
        if (links.open(MailLink.SUBSCRIPTION, token, id) != Opening.OPENS) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "subscription.link-invalid");
        }
        return get(id);
    }

    /**
     * Returns the subscription.
     *
     * @throws ProblemException 404 if there is no subscription, or it was erased
     */
    SubscriptionView get(String id) {
        return find.by(new SubscriptionId(id))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    Language languageOf(SubscriptionView own) {
        return Language.of(own.language())
                .or(() -> subscribers.language(own.subscriptionId()).flatMap(Language::of))
                .orElse(Language.EN);
    }

    void confirm(SubscriptionView own) {
        commands.send(new ConfirmSubscription(id(own), clock.instant()), by(own));
    }

    /** @throws ProblemException 422 if no topic is chosen, or one that is not offered */
    void save(SubscriptionView own, Collection<String> topics, Language language) {
        if (topics.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "subscription.no-topic")
                    .field("topics", "required");
        }
        var email = recipients
                .emailOf(person(own))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        var contact = personalData.seal(person(own), Contact.of(email, language.code()));
        commands.send(
                new ChangePreferences(
                        id(own),
                        person(own),
                        contact,
                        language.code(),
                        offered(own, topics),
                        ConsentWordings.CURRENT,
                        ConsentSource.PREFERENCES,
                        "/subscriptions",
                        clock.instant()),
                by(own));
        awaitSenders(own);
    }

    /** @throws ProblemException 422 if the day is missing, past or more than {@link #LONGEST_PAUSE} ahead */
    void pause(SubscriptionView own, @Nullable LocalDate until) {
        var today = clock.instant().atZone(settings.zone()).toLocalDate();
        if (until == null || !until.isAfter(today) || until.isAfter(today.plus(LONGEST_PAUSE))) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "subscription.pause-invalid")
                    .field("until", "out-of-range");
        }
        var end = until.atStartOfDay(settings.zone()).toInstant();
        commands.send(new PauseSubscription(id(own), end, clock.instant()), by(own));
    }

    void resume(SubscriptionView own) {
        commands.send(new ResumeSubscription(id(own), clock.instant()), by(own));
    }

    void leave(SubscriptionView own, TopicName topic, Withdrawal how) {
        commands.send(new LeaveTopic(id(own), topic, how, clock.instant()), by(own));
        awaitSenders(own);
    }

    void unsubscribe(SubscriptionView own, Withdrawal how) {
        commands.send(new Unsubscribe(id(own), clock.instant(), how), by(own));
        awaitSenders(own);
    }

    /** Returns the topics that can be chosen. Topics that the reader has can be kept when they are no longer offered. */
    private Set<TopicName> offered(SubscriptionView own, Collection<String> topics) {
        var possible = new HashSet<>(topicLabels.in(Language.EN.locale()).keySet());
        possible.addAll(own.subscribed());
        if (!possible.containsAll(topics)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "subscription.topic-unknown")
                    .field("topics", "topic-unknown");
        }
        return topics.stream().map(TopicName::new).collect(Collectors.toUnmodifiableSet());
    }

    private void awaitSenders(SubscriptionView before) {
        find.by(id(before)).ifPresent(subscribers::await);
    }

    private static SubscriptionId id(SubscriptionView own) {
        return new SubscriptionId(own.subscriptionId());
    }

    private static AddressId person(SubscriptionView own) {
        return new AddressId(own.addressId());
    }

    private static Provenance by(SubscriptionView own) {
        return RequestProvenance.of(own.addressId(), Origin.WEB);
    }
}
