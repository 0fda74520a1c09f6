package ca.roadshow.registration.identity.role;

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
import ca.roadshow.registration.identity.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles that were given while domains were parsed by IDNA2003, and stored for another person. */
@RegistrationUnderTest
class MisfiledRolesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Grant OTTAWA = new Grant(Role.ORGANIZER, "community-ottawa");
    private static final Grant MONTREAL = new Grant(Role.ORGANIZER, "community-montreal");

    private final String local = "max-" + UUID.randomUUID();
    private final String typed = local + "@straße.example.org";
    private final String other = local + "@strasse.example.org";

    @Autowired
    MisfiledRoles misfiledRoles;

    @Autowired
    AccessRegister register;

    @Autowired
    AddressIds addressIds;

    @Autowired
    PersonalData personalData;

    @Autowired
    Commands commands;

    @Test
    void moveToTheIntendedPerson() {
        var owner = addressIds.of(other);
        var meant = addressIds.of(typed);
        give(owner, other, MONTREAL);
        give(owner, typed, OTTAWA);

        misfiledRoles.move();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(register.rolesOf(owner).grants()).containsExactly(MONTREAL);
            assertThat(register.rolesOf(meant).grants()).containsExactly(OTTAWA);
        });
        misfiledRoles.move();
        assertThat(register.rolesOf(owner).grants()).containsExactly(MONTREAL);
        assertThat(register.rolesOf(meant).grants()).containsExactly(OTTAWA);
    }

    private void give(AddressId person, String address, Grant grant) {
        var contact = personalData.seal(person, new HolderContact("Max", address, "en"));
        commands.send(
                new GiveRole(PersonId.of(person), person, grant, contact, Instant.now()),
                Provenance.ofSystem("test", Origin.WEB));
        await().atMost(PATIENCE).until(() -> register.rolesOf(person).grants().contains(grant));
    }
}
