package ca.roadshow.events.access;

import ca.roadshow.events.contract.RoleGranted;
import ca.roadshow.events.contract.RoleRevoked;
import ca.roadshow.events.contract.SessionEnded;
import ca.roadshow.events.contract.SessionsEnded;
import ca.roadshow.events.contract.SigningKeyPublished;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;

/** Updates this service's access register from registration's messages. */
final class AccessEventHandlers {

    private final AccessRegister register;
    private final PersonalData personalData;

    AccessEventHandlers(AccessRegister register, PersonalData personalData) {
        this.register = register;
        this.personalData = personalData;
    }

    @IntegrationEventHandler
    void on(SigningKeyPublished event) {
        register.publish(
                new VerificationKey(event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil()));
    }

    @IntegrationEventHandler
    void on(RoleGranted event) {
        var person = new AddressId(event.person().addressId());
        var contact = new HolderContact(
                event.person().name(), event.person().email(), event.person().language());
        register.grant(
                person, new Grant(Role.valueOf(event.role()), event.scope()), personalData.seal(person, contact));
    }

    @IntegrationEventHandler
    void on(RoleRevoked event) {
        register.revoke(new AddressId(event.addressId()), new Grant(Role.valueOf(event.role()), event.scope()));
    }

    @IntegrationEventHandler
    void on(SessionsEnded event) {
        register.endSessions(new AddressId(event.addressId()), event.notBefore());
    }

    @IntegrationEventHandler
    void on(SessionEnded event) {
        register.endSession(event.sessionId(), new AddressId(event.addressId()), event.expiresAt());
    }
}
