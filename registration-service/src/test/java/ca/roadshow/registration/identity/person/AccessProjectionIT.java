package ca.roadshow.registration.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.person.PersonCommand.GiveRole;
import ca.roadshow.registration.identity.person.PersonCommand.TakeRole;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistrationUnderTest
class AccessProjectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Provenance BY = Provenance.ofSystem("test", Origin.WEB);
    private static final Grant OTTAWA = new Grant(Role.ORGANIZER, "community-ottawa");

    private final String email = "zoe-" + UUID.randomUUID() + "@example.org";

    @Autowired
    AccessProjection projection;

    @Autowired
    AccessRegister register;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    Commands commands;

    @Autowired
    EventStore events;

    private AddressId zoe = new AddressId("addr-nobody");

    @BeforeEach
    void identifyZoe() {
        zoe = addressIds.of(email);
    }

    @Test
    void skipsRoleThatWasRemovedLater() {
        give();
        commands.send(new TakeRole(PersonId.of(zoe), zoe, OTTAWA, Instant.now()), BY);
        await().atMost(PATIENCE).until(() -> register.rolesOf(zoe).grants().isEmpty());
        var given = roleGiven();
        projection.on((RoleGiven) given.getPayload(), given);
        assertThat(register.rolesOf(zoe).grants()).isEmpty();

        give();
        projection.on((RoleGiven) given.getPayload(), given);
        assertThat(register.rolesOf(zoe).grants()).containsExactly(OTTAWA);
    }

    private void give() {
        var contact = personalData.seal(zoe, new HolderContact("Zoé Tremblay", email, "fr"));
        commands.send(new GiveRole(PersonId.of(zoe), zoe, OTTAWA, contact, Instant.now()), BY);
        await().atMost(PATIENCE).until(() -> register.rolesOf(zoe).grants().contains(OTTAWA));
    }

    private DomainEventMessage<?> roleGiven() {
        return events.readEvents(PersonId.of(zoe).value())
                .asStream()
                .filter(message -> message.getPayload() instanceof RoleGiven)
                .findFirst()
                .orElseThrow();
    }
}
