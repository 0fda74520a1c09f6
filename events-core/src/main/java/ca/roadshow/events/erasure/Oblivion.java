package ca.roadshow.events.erasure;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.List;

/** Forgets in the running transaction: every feature, then roles, messages that wait, and at last the key itself. */
final class Oblivion {

    private final List<Forgets> features;
    private final AccessRegister access;
    private final Inbox inbox;
    private final PersonalData personalData;

    Oblivion(List<Forgets> features, AccessRegister access, Inbox inbox, PersonalData personalData) {
        this.features = features;
        this.access = access;
        this.inbox = inbox;
        this.personalData = personalData;
    }

    void forget(CarryOutErasure command) {
        var person = new AddressId(command.addressId());
        features.forEach(feature -> feature.forget(person, command.reference()));
        access.endSessions(person, command.forgottenAt());
        access.forget(person);
        inbox.forget(command.addressId());
        personalData.forget(person, command.forgottenAt());
    }
}
