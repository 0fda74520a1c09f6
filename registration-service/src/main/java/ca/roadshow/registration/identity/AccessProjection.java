package ca.roadshow.registration.identity;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.VerificationKey;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.registration.identity.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.PersonEvent.SignedOut;
import ca.roadshow.registration.identity.SigningKeysEvent.KeyPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps this service's own register of who may do what, which the others keep from integration events. */
@Component
@ProcessingGroup("access_v1")
class AccessProjection {

    private static final String TAKEN = StoredVocabulary.nameOf(RoleTaken.class).value();
    private static final String ERASED =
            StoredVocabulary.nameOf(ErasureOrdered.class).value();

    private final AccessRegister register;
    private final JdbcClient jdbc;

    AccessProjection(AccessRegister register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(KeyPublished event) {
        register.publish(
                new VerificationKey(event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil()));
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

    @EventHandler
    void on(ErasureOrdered event) {
        var person = new AddressId(event.addressId());
        register.endSessions(person, event.notBefore());
        register.forget(person);
    }

    private static Grant grant(String role, String scope) {
        return new Grant(Role.valueOf(role), scope);
    }

    /** What was taken by now is not given again for a moment, however late this is told or told anew. */
    private boolean wasTakenLater(RoleGiven event, long sequenceNumber) {
        return jdbc.sql("""
            select exists (
                select 1 from (
                    select payloadtype, convert_from(payload, 'UTF8')::jsonb as fact from domainevententry
                    where aggregateidentifier = ? and sequencenumber > ?) later
                where payloadtype = ?
                    or (payloadtype = ? and fact ->> 'role' = ? and fact ->> 'scope' = ?))\
            """)
                .params(event.personId(), sequenceNumber, ERASED, TAKEN, event.role(), event.scope())
                .query(Boolean.class)
                .single();
    }

    /** Requests go by the register while it is told anew: emptied, it would let ended sessions in again. */
    @ResetHandler
    void keep() {}
}
