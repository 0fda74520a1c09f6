package ca.roadshow.notifications.signup;

import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.contract.NewsRequested;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.SpeakerNewsRequested;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.consent.ConsentWordings;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.Suppressions;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand;
import ca.roadshow.notifications.subscription.SubscriptionCommand.AddTopics;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Subscribes people who ticked the offer of news on another form. Without proof that the mailbox is theirs, they get the usual
 * mail and confirm with its button. Does nothing for readers who already have the topic or whose request waits for confirmation.
 */
@Component
class OfferedNewsEventHandlers {

    private final Suppressions suppressions;
    private final ConsentWordings wordings;
    private final PersonalData personalData;

    OfferedNewsEventHandlers(Suppressions suppressions, ConsentWordings wordings, PersonalData personalData) {
        this.suppressions = suppressions;
        this.wordings = wordings;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    @Nullable
    SubscriptionCommand on(NewsRequested event) {
        return subscription(event.person(), event.consent(), ConsentSource.RSVP);
    }

    @IntegrationEventHandler
    @Nullable
    SubscriptionCommand on(SpeakerNewsRequested event) {
        return subscription(event.speaker(), event.consent(), ConsentSource.PROPOSAL);
    }

    /**
     * Returns the command to subscribe; null for a person who has stopped such mails, unless they have proved that the mailbox is
     * theirs.
     */
    private @Nullable SubscriptionCommand subscription(Person person, NewsConsent consent, ConsentSource source) {
        var addressId = new AddressId(person.addressId());
        if (!consent.proven() && suppressions.of(addressId.value()).contains(MailKind.SUBSCRIPTION)) {
            return null;
        }
        var topic = new TopicName(consent.topic());
        var wording = consent.wording() + "/" + topic.value();
        wordings.store(wording, consent.language(), consent.acceptedAt(), consent.text());
        var id = SubscriptionId.of(addressId);
        var contact = personalData.seal(addressId, Contact.of(person.email(), person.language()));
        return consent.proven()
                ? new AddTopics(
                        id,
                        addressId,
                        contact,
                        person.language(),
                        Set.of(topic),
                        wording,
                        source,
                        consent.page(),
                        consent.acceptedAt())
                : new RequestSubscription(
                        id, addressId, contact, Set.of(topic), wording, consent.acceptedAt(), source, consent.page());
    }
}
