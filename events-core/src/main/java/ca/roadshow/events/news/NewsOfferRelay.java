package ca.roadshow.events.news;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.contract.NewsRequested;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.SpeakerNewsRequested;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.news.NewsOfferEvent.NewsOfferAccepted;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Publishes accepted offers, unless the person is erased. */
@ProcessingGroup(Groups.RELAY)
class NewsOfferRelay {

    private final Relay relay;
    private final PersonalData personalData;
    private final Topic own;

    NewsOfferRelay(Relay relay, PersonalData personalData, Topic own) {
        this.relay = relay;
        this.personalData = personalData;
        this.own = own;
    }

    @EventHandler
    void on(NewsOfferAccepted event, DomainEventMessage<?> message) {
        personalData
                .open(event.contact(), HolderContact.class)
                .map(contact -> new Person(event.addressId(), contact.name(), contact.email(), contact.language()))
                .ifPresent(person -> publish(event, person, message));
    }

    private void publish(NewsOfferAccepted event, Person person, DomainEventMessage<?> message) {
        var consent = new NewsConsent(
                event.topic(),
                event.wording(),
                event.text(),
                event.language(),
                event.page(),
                event.proven(),
                event.acceptedAt());
        switch (own) {
            case REGISTRATION -> relay.publish(new NewsRequested(event.offerId(), person, consent), message);
            case CFP -> relay.publish(new SpeakerNewsRequested(event.offerId(), person, consent), message);
            case NOTIFICATIONS ->
                throw new IllegalStateException("Subscriptions are kept here, so nothing is offered through a relay");
        }
    }
}
