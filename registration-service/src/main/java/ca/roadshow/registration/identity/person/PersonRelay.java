package ca.roadshow.registration.identity.person;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.contract.PersonLinkRequested;
import ca.roadshow.events.contract.RoleGranted;
import ca.roadshow.events.contract.RoleRevoked;
import ca.roadshow.events.contract.SessionEnded;
import ca.roadshow.events.contract.SessionsEnded;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.LinkRequested;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.PersonEvent.SignedOut;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes links, roles, ended sessions and erasures to the other services. Skips events whose contact cannot be decrypted. */
@Component
@ProcessingGroup(Groups.RELAY)
class PersonRelay {

    private final Relay relay;
    private final PersonalData personalData;

    PersonRelay(Relay relay, PersonalData personalData) {
        this.relay = relay;
        this.personalData = personalData;
    }

    @EventHandler
    void on(LinkRequested event, DomainEventMessage<?> message) {
        person(event.addressId(), event.contact())
                .ifPresent(person -> relay.publish(
                        new PersonLinkRequested(event.linkId(), event.purpose(), person, event.expiresAt()), message));
    }

    @EventHandler
    void on(RoleGiven event, DomainEventMessage<?> message) {
        person(event.addressId(), event.contact())
                .ifPresent(person -> relay.publish(new RoleGranted(person, event.role(), event.scope()), message));
    }

    @EventHandler
    void on(RoleTaken event, DomainEventMessage<?> message) {
        relay.publish(new RoleRevoked(event.addressId(), event.role(), event.scope()), message);
    }

    @EventHandler
    void on(SignedOut event, DomainEventMessage<?> message) {
        relay.publish(new SessionEnded(event.addressId(), event.sessionId(), event.expiresAt()), message);
    }

    @EventHandler
    void on(SessionsClosed event, DomainEventMessage<?> message) {
        relay.publish(new SessionsEnded(event.addressId(), event.notBefore()), message);
    }

    @EventHandler
    void on(ErasureOrdered event, DomainEventMessage<?> message) {
        relay.publish(new SessionsEnded(event.addressId(), event.notBefore()), message);
        relay.publish(new PersonForgotten(event.addressId(), event.reference(), event.forgottenAt()), message);
    }

    private Optional<ca.roadshow.events.contract.Person> person(String addressId, Sealed sealed) {
        return personalData
                .open(sealed, HolderContact.class)
                .map(contact -> new ca.roadshow.events.contract.Person(
                        addressId, contact.name(), contact.email(), contact.language()));
    }
}
