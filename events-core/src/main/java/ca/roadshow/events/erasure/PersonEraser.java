package ca.roadshow.events.erasure;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.List;

/**
 * Forgets in the running transaction: messages that wait, every feature, then roles, and at last the key itself. Messages
 * come first: what one of them is doing at this moment ends before features forget.
 */
final class PersonEraser {

    private final List<Forgets> features;
    private final AccessRegister access;
    private final Inbox inbox;
    private final PersonalData personalData;

    PersonEraser(List<Forgets> features, AccessRegister access, Inbox inbox, PersonalData personalData) {
        this.features = features;
        this.access = access;
        this.inbox = inbox;
        this.personalData = personalData;
    }

    void forget(CarryOutErasure command) {
        var person = new AddressId(command.addressId());
        inbox.forget(command.addressId());
        features.forEach(feature -> feature.forget(person, command.reference()));
        access.endSessions(person, command.forgottenAt());
        access.forget(person);
        personalData.forget(person, command.forgottenAt());
    }
}
