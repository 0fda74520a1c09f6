package ca.roadshow.registration.identity.role;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.identity.IdentityProperties;
import ca.roadshow.registration.identity.person.PersonCommand.AppointFirstOrganizer;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the person in the settings a network organizer, who can then give roles to others. */
@Component
class FirstOrganizer implements ApplicationRunner {

    private final IdentityProperties properties;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final Commands commands;
    private final Clock clock;

    FirstOrganizer(
            IdentityProperties properties,
            AddressIds addressIds,
            PersonalData personalData,
            Commands commands,
            Clock clock) {
        this.properties = properties;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        appoint();
    }

    void appoint() {
        var address = properties.firstOrganizer();
        if (address != null && !address.isBlank()) {
            appoint(address.strip());
        }
    }

    /** Skips an erased person: encrypting their contact would create a new key. */
    private void appoint(String address) {
        var person = addressIds.of(address);
        if (personalData.wasForgotten(person.value())) {
            return;
        }
        var contact = new HolderContact("", address, Language.EN.code());
        commands.send(
                new AppointFirstOrganizer(
                        PersonId.of(person), person, personalData.seal(person, contact), clock.instant()),
                Provenance.ofSystem("configuration", Origin.SCHEDULE));
    }
}
