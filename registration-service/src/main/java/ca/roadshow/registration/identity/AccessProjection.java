package ca.roadshow.registration.identity;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.VerificationKey;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.identity.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.SigningKeysEvent.KeyPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps this service's own register of who may do what, which the others keep from integration events. */
@Component
@ProcessingGroup("access_v1")
class AccessProjection {

    private final AccessRegister register;

    AccessProjection(AccessRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(KeyPublished event) {
        register.publish(
                new VerificationKey(event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil()));
    }

    @EventHandler
    void on(RoleGiven event) {
        register.grant(new AddressId(event.addressId()), grant(event.role(), event.scope()), event.contact());
    }

    @EventHandler
    void on(RoleTaken event) {
        register.revoke(new AddressId(event.addressId()), grant(event.role(), event.scope()));
    }

    @EventHandler
    void on(SessionsClosed event) {
        register.endSessions(new AddressId(event.addressId()), event.notBefore());
    }

    @EventHandler
    void on(ErasureOrdered event) {
        var person = new AddressId(event.addressId());
        register.endSessions(person, event.notBefore());
        register.forget(person);
    }

    private static Grant grant(String role, String scope) {
        return new Grant(Role.valueOf(role), scope);
    }

    @ResetHandler
    void forget() {
        register.clear();
    }
}
