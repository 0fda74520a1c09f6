package ca.roadshow.registration.checkin;

import ca.roadshow.events.contract.AttendeeCheckInUndone;
import ca.roadshow.events.contract.AttendeeCheckedIn;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.registration.checkin.DoorEvent.CheckInUndone;
import ca.roadshow.registration.checkin.DoorEvent.PartyCheckedIn;
import ca.roadshow.registration.meetup.relay.Registrations;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes check-ins to the other services. Skips erased people, and walk-ins, who gave no address. */
@Component
@ProcessingGroup(Groups.RELAY)
class DoorRelay {

    private final Relay relay;
    private final Registrations registrations;

    DoorRelay(Relay relay, Registrations registrations) {
        this.relay = relay;
        this.registrations = registrations;
    }

    @EventHandler
    void on(PartyCheckedIn event, DomainEventMessage<?> message) {
        registrations
                .find(event.meetupId(), event.rsvpId())
                .ifPresent(registration -> relay.publish(
                        new AttendeeCheckedIn(
                                event.meetupId(),
                                registration.communityId(),
                                event.rsvpId(),
                                registration.addressId(),
                                event.inside(),
                                event.at()),
                        message));
    }

    @EventHandler
    void on(CheckInUndone event, DomainEventMessage<?> message) {
        registrations
                .find(event.meetupId(), event.rsvpId())
                .ifPresent(registration -> relay.publish(
                        new AttendeeCheckInUndone(
                                event.meetupId(), event.rsvpId(), registration.addressId(), event.at()),
                        message));
    }
}
