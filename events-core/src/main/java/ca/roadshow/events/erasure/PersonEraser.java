package ca.roadshow.events.erasure;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.erasure.ErasureCommand.CarryOutErasure;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.List;

/**
 * Erases a person in the running transaction: waiting messages, each feature's data, roles, and finally the key.
 * Messages come first, so that a message that is being handled is completed before the features erase. Does not end
 * sessions: that happens when the erasure is ordered.
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
        access.forget(person);
        personalData.forget(person, command.forgottenAt());
    }
}
