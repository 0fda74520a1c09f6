package ca.roadshow.registration.identity;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the keys that sign-ins are signed with. */
sealed interface SigningKeysCommand {

    /**
     * Offers a key pair, taken when the present one is about to be too old: of several replicas that offer one, only the
     * first is taken.
     *
     * @param publicKey a JSON Web Key (RFC 7517) as text
     * @param wrappedPrivateKey base64 of the private half as the master key wraps it
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
