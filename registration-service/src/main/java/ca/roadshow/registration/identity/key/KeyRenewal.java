package ca.roadshow.registration.identity.key;

import ca.roadshow.events.person.MasterKey;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.identity.IdentityProperties;
import ca.roadshow.registration.identity.key.PrivateKeys.PrivateKey;
import ca.roadshow.registration.identity.key.SigningKeysCommand.PublishKey;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes an ES256 key pair (RFC 7518, section 3.4) shortly before the current one becomes too old. */
@Component
class KeyRenewal {

    private final PrivateKeys privateKeys;
    private final MasterKey masterKey;
    private final Commands commands;
    private final IdentityProperties properties;
    private final Clock clock;

    KeyRenewal(
            PrivateKeys privateKeys,
            MasterKey masterKey,
            Commands commands,
            IdentityProperties properties,
            Clock clock) {
        this.privateKeys = privateKeys;
        this.masterKey = masterKey;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    /** Does nothing if the current key is young enough. If several replicas make a key, the first one is used. */
    void renewWhereDue() {
        var now = clock.instant();
        var times = KeyTimes.of(properties);
        var newest = privateKeys.newest().map(PrivateKey::signsFrom).orElse(null);
        if (times.isDue(newest, now)) {
            var pair = pair();
            commands.send(
                    new PublishKey(
                            SigningKeys.ID,
                            pair.getKeyID(),
                            pair.toPublicJWK().toJSONString(),
                            wrapped(pair),
                            times,
                            now),
                    Provenance.ofSystem("key-renewal", Origin.SCHEDULE));
            privateKeys.dropExpired(now);
        }
    }

    ECKey open(PrivateKey kept) {
        var plain = masterKey.unwrap(Base64.getDecoder().decode(kept.wrapped()), kept.keyId());
        try {
            return ECKey.parse(new String(plain, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("Signing key " + kept.keyId() + " cannot be read", broken);
        }
    }

    private String wrapped(ECKey pair) {
        var plain = pair.toJSONString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(masterKey.wrap(plain, pair.getKeyID()));
    }

    private static ECKey pair() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID("signing-" + UUID.randomUUID())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has P-256", impossible);
        }
    }
}
