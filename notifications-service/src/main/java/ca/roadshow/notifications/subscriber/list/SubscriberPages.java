package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.SuppressedAddresses;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizers' pages of subscribers: the list, and one subscriber with the ledger of consents. */
@Controller
@RequestMapping("/organizer/subscribers")
@Access(Rule.ORGANIZER)
class SubscriberPages {

    private final SubscriberList subscribers;
    private final TopicScope scope;
    private final TopicLabels topicLabels;
    private final FindConsents consents;
    private final MailSettings settings;
    private final SuppressedAddresses suppressedAddresses;
    private final AddressIds addressIds;

    SubscriberPages(
            SubscriberList subscribers,
            TopicScope scope,
            TopicLabels topicLabels,
            FindConsents consents,
            MailSettings settings,
            SuppressedAddresses suppressedAddresses,
            AddressIds addressIds) {
        this.subscribers = subscribers;
        this.scope = scope;
        this.topicLabels = topicLabels;
        this.consents = consents;
        this.settings = settings;
        this.suppressedAddresses = suppressedAddresses;
        this.addressIds = addressIds;
    }

    @GetMapping
    ModelAndView list(
            SignedIn person,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            Locale locale) {
        return new ModelAndView("subscriber/list")
                .addObject("page", subscribers.page(person, topic, q, after))
                .addObject("count", subscribers.count(person))
                .addObject("topics", topics(person, locale))
                .addObject("labels", topicLabels.in(locale))
                .addObject("everything", person.roles().organizesEverything())
                .addObject("topic", topic)
                .addObject("q", q);
    }

    @GetMapping("/{subscription}")
    ModelAndView show(@PathVariable String subscription, SignedIn person, Locale locale) {
        var subscriber = subscribers.one(subscription, person);
        return new ModelAndView("subscriber/subscriber")
                .addObject("subscriber", subscriber)
                .addObject("suppressed", isSuppressed(subscriber))
                .addObject("consents", consents.of(new SubscriptionId(subscription)))
                .addObject("labels", topicLabels.in(locale))
                .addObject("zone", settings.zone());
    }

    private boolean isSuppressed(ListedSubscriber subscriber) {
        return Optional.ofNullable(subscriber.email())
                .flatMap(email -> suppressedAddresses.find(addressIds.of(email)))
                .isPresent();
    }

    private Map<String, String> topics(SignedIn person, Locale locale) {
        var visible = new LinkedHashMap<>(topicLabels.in(locale));
        visible.keySet().retainAll(scope.of(person.roles()));
        return visible;
    }
}
