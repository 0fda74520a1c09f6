package ca.roadshow.notifications.signup;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand.AddTopics;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Requests subscriptions, from the form and the API. Returns no result, because it would reveal whether an address is subscribed.
 */
@Component
public class SignUps {

    /** The path of the form. */
    static final String FORM = "/subscriptions";

    private static final String ANYONE = "[anonymous]";

    private final Commands commands;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final TopicLabels topicLabels;
    private final RateLimits limits;
    private final Clock clock;

    SignUps(
            Commands commands,
            AddressIds addressIds,
            PersonalData personalData,
            TopicLabels topicLabels,
            RateLimits limits,
            Clock clock) {
        this.commands = commands;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.topicLabels = topicLabels;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param page path of the form
     * @param from IP address of the request
     * @throws ProblemException 400 if a topic is not offered, 429 if a rate limit is reached
     */
    public void request(
            String email, Language language, List<String> topics, ConsentSource source, String page, String from) {
        var requested = offered(topics, language);
        var person = addressIds.of(email);
        limits.takeShared("subscription-by-origin", from);
        limits.takeShared("subscription-by-address", person.value(), from);
        var contact = personalData.seal(person, Contact.of(email, language.code()));
        var command = new RequestSubscription(
                SubscriptionId.of(person),
                person,
                contact,
                requested,
                ConsentWordings.CURRENT,
                clock.instant(),
                source,
                page);
        commands.send(command, RequestProvenance.of(ANYONE, source == ConsentSource.API ? Origin.API : Origin.WEB));
    }

    /**
     * Adds topics for a signed-in person and their own address, without a confirmation mail.
     *
     * @throws ProblemException 400 if a topic is not offered
     */
    void add(AddressId person, String email, Language language, List<String> topics) {
        commands.send(
                new AddTopics(
                        SubscriptionId.of(person),
                        person,
                        personalData.seal(person, Contact.of(email, language.code())),
                        language.code(),
                        offered(topics, language),
                        ConsentWordings.CURRENT,
                        ConsentSource.ACCOUNT,
                        FORM,
                        clock.instant()),
                RequestProvenance.of(person.value(), Origin.WEB));
    }

    /** Whether the address is that of the person. */
    boolean isOwn(AddressId person, String email) {
        return addressIds.matches(person, email);
    }

    private Set<TopicName> offered(List<String> topics, Language language) {
        var offered = topicLabels.in(language.locale()).keySet();
        var problem = new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid");
        var requested = new HashSet<TopicName>();
        var wrong = false;
        for (var index = 0; index < topics.size(); index++) {
            if (offered.contains(topics.get(index))) {
                requested.add(new TopicName(topics.get(index)));
            } else {
                problem.field("topics[" + index + "]", "topic-unknown");
                wrong = true;
            }
        }
        if (wrong) {
            throw problem;
        }
        return requested;
    }
}
