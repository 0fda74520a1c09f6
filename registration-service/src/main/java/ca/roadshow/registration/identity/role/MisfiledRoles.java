package ca.roadshow.registration.identity.role;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.identity.person.PersonCommand.GiveRole;
import ca.roadshow.registration.identity.person.PersonCommand.TakeRole;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Moves roles to the intended person. While domains were parsed by IDNA2003, a role for {@code max@straße.example.org} was
 * stored under the id of {@code max@strasse.example.org}, whose owner could use it. Finds nothing after the first start.
 */
@Component
class MisfiledRoles implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(MisfiledRoles.class);
    private static final Provenance BY = Provenance.ofSystem("address-ids", Origin.SCHEDULE);

    private final AccessRegister register;
    private final EventStore events;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final Commands commands;
    private final Clock clock;

    MisfiledRoles(
            AccessRegister register,
            EventStore events,
            AddressIds addressIds,
            PersonalData personalData,
            Commands commands,
            Clock clock) {
        this.register = register;
        this.events = events;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        move();
    }

    void move() {
        register.holders().stream()
                .map(AccessRegister.Holder::addressId)
                .distinct()
                .map(AddressId::new)
                .forEach(this::tryMoveFrom);
    }

    /** A failure must not prevent the start; the next start tries again. */
    private void tryMoveFrom(AddressId holder) {
        try {
            moveFrom(holder);
        } catch (RuntimeException e) {
            log.error("The roles of {} could not be checked and stay where they are", holder, e);
        }
    }

    /** The register has one address per person, so the address of each role is read from its event. */
    private void moveFrom(AddressId holder) {
        var held = register.rolesOf(holder).grants();
        contacts(holder).forEach((grant, stored) -> {
            if (held.contains(grant)) {
                personalData
                        .open(stored, HolderContact.class)
                        .filter(contact -> !addressIds.matches(holder, contact.email()))
                        .ifPresent(contact -> move(grant, holder, contact));
            }
        });
    }

    private Map<Grant, Sealed> contacts(AddressId holder) {
        var contacts = new HashMap<Grant, Sealed>();
        events.readEvents(PersonId.of(holder).value()).asStream().forEach(message -> {
            if (message.getPayload() instanceof RoleGiven given) {
                contacts.put(new Grant(Role.valueOf(given.role()), given.scope()), given.contact());
            }
        });
        return contacts;
    }

    /** Gives the role first: if the start is interrupted, it is repeated and no role is lost. */
    private void move(Grant grant, AddressId from, HolderContact contact) {
        var to = addressIds.of(contact.email());
        if (!personalData.wasForgotten(to.value())) {
            var sealed = personalData.seal(to, contact);
            commands.send(new GiveRole(PersonId.of(to), to, grant, sealed, clock.instant()), BY);
        }
        commands.send(new TakeRole(PersonId.of(from), from, grant, clock.instant()), BY);
        log.warn("The role {} of {} was stored under another address's id and was moved to {}", grant, from, to);
    }
}
