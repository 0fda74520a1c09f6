package ca.roadshow.registration.identity.key;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.registration.identity.key.SigningKeysCommand.PublishKey;
import ca.roadshow.registration.identity.key.SigningKeysEvent.KeyPublished;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The keys that sign session tokens: one sequence for the whole network. */
@Aggregate
class SigningKeys {

    static final String ID = "signing-keys";

    @AggregateIdentifier
    private @Nullable String keysId;

    private @Nullable Instant signsFrom;
    private @Nullable Instant verifiesUntil;

    SigningKeys() {}

    /** Stores the private key in the transaction that publishes the public key. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishKey command, PrivateKeys privateKeys) {
        if (keysId != null && !command.times().isDue(signsFrom, command.at())) {
            return;
        }
        var from = command.times().signsFrom(verifiesUntil, command.at());
        var until = command.times().verifiesUntil(from);
        privateKeys.keep(command.keyId(), command.publicKey(), command.wrappedPrivateKey(), from, until);
        apply(new KeyPublished(command.keysId(), command.keyId(), command.publicKey(), from, until));
    }

    @EventSourcingHandler
    void on(KeyPublished event) {
        keysId = event.keysId();
        signsFrom = event.signsFrom();
        verifiesUntil = event.verifiesUntil();
    }
}
