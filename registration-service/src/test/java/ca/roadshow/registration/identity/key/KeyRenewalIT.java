package ca.roadshow.registration.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.MasterKey;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.IdentityProperties;
import ca.roadshow.testkit.DatabaseText;
import ca.roadshow.web.RoadshowWebProperties;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistrationUnderTest
class KeyRenewalIT {

    private static final AddressId ZOE = new AddressId("addr-zoe");

    @Autowired
    PrivateKeys privateKeys;

    @Autowired
    MasterKey masterKey;

    @Autowired
    Commands commands;

    @Autowired
    IdentityProperties properties;

    @Autowired
    RoadshowWebProperties web;

    @Autowired
    AccessRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    @Test
    void publishesNextKeyOnceBeforeItSigns() throws Exception {
        var first = privateKeys.newest().orElseThrow();
        var due = Duration.between(clock.instant(), first.signsFrom())
                .plus(properties.keyLifetime())
                .minus(Duration.ofMinutes(59));
        var then = Clock.offset(clock, due);
        var replicas = Stream.generate(() -> renewal(then))
                .limit(4)
                .<Callable<Object>>map(renewal -> Executors.callable(renewal::renewWhereDue))
                .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var each : pool.invokeAll(replicas)) {
                each.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from signing_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        var next = privateKeys.newest().orElseThrow();
        assertThat(signedBy(then)).isEqualTo(first.keyId());
        assertThat(signedBy(Clock.offset(then, KeyTimes.PUBLISHED_BEFORE.plusSeconds(1))))
                .isEqualTo(next.keyId());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> register.key(next.keyId(), clock.instant()).isPresent());
        var lastTokens = then.instant().plus(KeyTimes.PUBLISHED_BEFORE).plus(properties.sessionLifetime());
        assertThat(register.key(first.keyId(), lastTokens.minusSeconds(1))).isPresent();
        assertThat(register.key(first.keyId(), lastTokens.plus(Duration.ofHours(3))))
                .isEmpty();
    }

    @Test
    void storesPrivateKeysEncrypted() {
        var pair = renewal(clock).open(privateKeys.newest().orElseThrow());
        assertThat(DatabaseText.holding(database, pair.getX().toString())).isNotEmpty();
        assertThat(DatabaseText.holding(database, pair.getD().toString())).isEmpty();
    }

    private KeyRenewal renewal(Clock at) {
        return new KeyRenewal(privateKeys, masterKey, commands, properties, at);
    }

    /** Returns the id of the key that signs at that time, after verifying a signature with its public key. */
    private String signedBy(Clock at) throws Exception {
        var token = new SessionTokens(privateKeys, renewal(at), web, properties, at).issue(ZOE, Instant.EPOCH);
        var jwt = SignedJWT.parse(token.token());
        var publicKey = jdbc.sql("select public_key from signing_key where key_id = ?")
                .param(jwt.getHeader().getKeyID())
                .query(String.class)
                .single();
        assertThat(jwt.verify(new ECDSAVerifier(ECKey.parse(publicKey)))).isTrue();
        return jwt.getHeader().getKeyID();
    }
}
