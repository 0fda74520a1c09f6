package ca.roadshow.registration.identity.person;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.PersonEvent.SignedOut;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Writes roles and ended sessions to this service's access register. The other services write theirs from integration events. */
@Component
@ProcessingGroup("access_v1")
class AccessProjection {

    private final AccessRegister register;
    private final StoredFacts facts;

    AccessProjection(AccessRegister register, StoredFacts facts) {
        this.register = register;
        this.facts = facts;
    }

    @EventHandler
    void on(RoleGiven event, DomainEventMessage<?> message) {
        if (wasTakenLater(event, message.getSequenceNumber())) {
            return;
        }
        register.grant(new AddressId(event.addressId()), grant(event.role(), event.scope()), event.contact());
    }

    @EventHandler
    void on(RoleTaken event) {
        register.revoke(new AddressId(event.addressId()), grant(event.role(), event.scope()));
    }

    @EventHandler
    void on(SignedOut event) {
        register.endSession(event.sessionId(), new AddressId(event.addressId()), event.expiresAt());
    }

    @EventHandler
    void on(SessionsClosed event) {
        register.endSessions(new AddressId(event.addressId()), event.notBefore());
    }

    /** Ends sessions and roles at once: the erasure itself may be delayed. */
    @EventHandler
    void on(ErasureOrdered event) {
        var person = new AddressId(event.addressId());
        register.endSessions(person, event.notBefore());
        register.forget(person);
    }

    private static Grant grant(String role, String scope) {
        return new Grant(Role.valueOf(role), scope);
    }

    /** Skips a role that was taken away later, so that a delayed event or a replay does not give it back for a moment. */
    private boolean wasTakenLater(RoleGiven event, long sequenceNumber) {
        return facts.after(event.personId(), sequenceNumber, List.of(RoleTaken.class, ErasureOrdered.class)).stream()
                .map(Message::getPayload)
                .anyMatch(later -> later instanceof ErasureOrdered || takes(later, event));
    }

    private static boolean takes(Object later, RoleGiven given) {
        return later instanceof RoleTaken taken
                && taken.role().equals(given.role())
                && taken.scope().equals(given.scope());
    }

    /** Deletes nothing: requests are checked against the register during a replay, and an empty one would accept ended sessions. */
    @ResetHandler
    void reset() {}
}
