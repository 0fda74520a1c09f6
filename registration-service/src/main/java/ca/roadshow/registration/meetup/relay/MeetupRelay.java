package ca.roadshow.registration.meetup.relay;

import ca.roadshow.events.contract.AttendeeAsked;
import ca.roadshow.events.contract.AttendeeLinkRequested;
import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupEvent.CapacityChanged;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupChanged;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupMoved;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyResized;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatOffered;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.PlanHistory;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes meetups and attendees to the other services. Skips erased people. */
@Component
@ProcessingGroup(Groups.RELAY)
class MeetupRelay {

    private final Relay relay;
    private final PersonalData personalData;
    private final PlanHistory history;
    private final Registrations registrations;

    MeetupRelay(Relay relay, PersonalData personalData, PlanHistory history, Registrations registrations) {
        this.relay = relay;
        this.personalData = personalData;
        this.history = history;
        this.registrations = registrations;
    }

    @EventHandler
    void on(MeetupScheduled event, DomainEventMessage<?> message) {
        relay.publish(
                new MeetupAnnounced(
                        event.meetupId(),
                        event.slug(),
                        event.kind(),
                        event.title(),
                        event.communityId(),
                        event.startsAt(),
                        event.endsAt(),
                        event.zone(),
                        event.venue(),
                        event.capacity()),
                message);
    }

    @EventHandler
    void on(MeetupEdited event, DomainEventMessage<?> message) {
        publish(event.meetupId(), MeetupPlan.of(event), message);
    }

    @EventHandler
    void on(MeetupChanged event, DomainEventMessage<?> message) {
        revised(event.meetupId(), message);
    }

    @EventHandler
    void on(MeetupMoved event, DomainEventMessage<?> message) {
        revised(event.meetupId(), message);
    }

    @EventHandler
    void on(CapacityChanged event, DomainEventMessage<?> message) {
        revised(event.meetupId(), message);
    }

    @EventHandler
    void on(MeetupCalledOff event, DomainEventMessage<?> message) {
        relay.publish(new MeetupWithdrawn(event.meetupId(), event.reason()), message);
    }

    /** In older histories, the last event of an edit stands for all of them. */
    private void revised(String meetupId, DomainEventMessage<?> message) {
        if (!history.isToldByTheNext(meetupId, message.getSequenceNumber())) {
            publish(meetupId, history.planAfter(meetupId, message.getSequenceNumber()), message);
        }
    }

    private void publish(String meetupId, MeetupPlan plan, DomainEventMessage<?> message) {
        relay.publish(
                new MeetupRevised(
                        meetupId,
                        plan.title(),
                        plan.startsAt(),
                        plan.endsAt(),
                        plan.zone().getId(),
                        plan.venue(),
                        plan.capacity()),
                message);
    }

    @EventHandler
    void on(SeatConfirmed event, DomainEventMessage<?> message) {
        person(event.addressId(), event.contact())
                .ifPresent(person -> relay.publish(
                        new AttendeeRegistered(
                                event.meetupId(),
                                event.rsvpId(),
                                person,
                                event.partySize(),
                                RsvpStatus.CONFIRMED.name(),
                                null,
                                event.acceptedAt()),
                        message));
    }

    @EventHandler
    void on(PartyWaitlisted event, DomainEventMessage<?> message) {
        person(event.addressId(), event.contact())
                .ifPresent(person -> relay.publish(
                        new AttendeeRegistered(
                                event.meetupId(),
                                event.rsvpId(),
                                person,
                                event.partySize(),
                                RsvpStatus.WAITLISTED.name(),
                                event.position(),
                                event.acceptedAt()),
                        message));
    }

    @EventHandler
    void on(SeatOffered event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeeAsked(
                            event.meetupId(), event.rsvpId(), event.addressId(), event.partySize(), event.until()),
                    message);
        }
    }

    @EventHandler
    void on(PartyPromoted event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeePromoted(event.meetupId(), event.rsvpId(), event.addressId(), event.partySize()),
                    message);
        }
    }

    @EventHandler
    void on(PartyResized event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeePartyChanged(event.meetupId(), event.rsvpId(), event.addressId(), event.partySize()),
                    message);
        }
    }

    @EventHandler
    void on(SeatReleased event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeeWithdrew(event.meetupId(), event.rsvpId(), event.addressId(), event.partySize()),
                    message);
        }
    }

    @EventHandler
    void on(LineLeft event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeeWithdrew(event.meetupId(), event.rsvpId(), event.addressId(), event.partySize()),
                    message);
        }
    }

    @EventHandler
    void on(RsvpRepeated event, DomainEventMessage<?> message) {
        if (registrations.areTold(event.meetupId(), event.rsvpId(), event.addressId())) {
            relay.publish(
                    new AttendeeLinkRequested(event.meetupId(), event.rsvpId(), event.addressId(), event.request()),
                    message);
        }
    }

    private Optional<Person> person(String addressId, Sealed sealed) {
        return personalData
                .open(sealed, Contact.class)
                .map(contact -> new Person(addressId, contact.name(), contact.email(), contact.language()));
    }
}
