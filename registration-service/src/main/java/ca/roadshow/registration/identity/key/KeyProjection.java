package ca.roadshow.registration.identity.key;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.VerificationKey;
import ca.roadshow.registration.identity.key.SigningKeysEvent.KeyPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes public keys to this service's access register. A replay deletes none, because requests are verified meanwhile. */
@Component
@ProcessingGroup("access_v1")
class KeyProjection {

    private final AccessRegister register;

    KeyProjection(AccessRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(KeyPublished event) {
        register.publish(
                new VerificationKey(event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil()));
    }
}
