package ca.roadshow.registration.identity.key;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the keys that sign session tokens. */
sealed interface SigningKeysCommand {

    /**
     * Offers a key pair. It is used if the current one is about to become too old; if several replicas offer one, the first
     * is used.
     *
     * @param publicKey a JSON Web Key (RFC 7517) as text
     * @param wrappedPrivateKey base64 of the private key, encrypted with the master key
     */
    record PublishKey(
            @TargetAggregateIdentifier String keysId,
            String keyId,
            String publicKey,
            String wrappedPrivateKey,
            KeyTimes times,
            Instant at)
            implements SigningKeysCommand {

        /** Nothing of the key. */
        @Override
        public String toString() {
            return "PublishKey[" + keyId + "]";
        }
    }
}
