package ca.roadshow.events.access;

import ca.roadshow.events.contract.RoleGranted;
import ca.roadshow.events.contract.RoleRevoked;
import ca.roadshow.events.contract.SessionEnded;
import ca.roadshow.events.contract.SessionsEnded;
import ca.roadshow.events.contract.SigningKeyPublished;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register, and what is learnt from registration where a service reads its topic. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    AccessRegister accessRegister(JdbcClient jdbc) {
        return new AccessRegister(jdbc);
    }

    @Bean
    Effect<SigningKeyPublished> learnSigningKey(AccessRegister register) {
        return new LearntAccess<>(
                SigningKeyPublished.class,
                event -> register.publish(new VerificationKey(
                        event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil())));
    }

    @Bean
    Effect<RoleGranted> learnGrant(AccessRegister register, PersonalData personalData) {
        return new LearntAccess<>(RoleGranted.class, event -> {
            var person = new AddressId(event.person().addressId());
            var contact = new HolderContact(
                    event.person().name(),
                    event.person().email(),
                    event.person().language());
            register.grant(
                    person, new Grant(Role.valueOf(event.role()), event.scope()), personalData.seal(person, contact));
        });
    }

    @Bean
    Effect<RoleRevoked> learnRevocation(AccessRegister register) {
        return new LearntAccess<>(
                RoleRevoked.class,
                event -> register.revoke(
                        new AddressId(event.addressId()), new Grant(Role.valueOf(event.role()), event.scope())));
    }

    @Bean
    Effect<SessionsEnded> learnSessionsEnded(AccessRegister register) {
        return new LearntAccess<>(
                SessionsEnded.class,
                event -> register.endSessions(new AddressId(event.addressId()), event.notBefore()));
    }

    @Bean
    Effect<SessionEnded> learnSessionEnded(AccessRegister register) {
        return new LearntAccess<>(
                SessionEnded.class,
                event -> register.endSession(event.sessionId(), new AddressId(event.addressId()), event.expiresAt()));
    }
}
