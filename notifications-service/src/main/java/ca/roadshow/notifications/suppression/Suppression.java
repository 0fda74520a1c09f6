package ca.roadshow.notifications.suppression;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.notifications.suppression.SuppressionCommand.AllowMails;
import ca.roadshow.notifications.suppression.SuppressionCommand.SuppressMails;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsAllowed;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate that stores whether one person gets mails of one kind, and which RSVPs, proposals or subscriptions they did not
 * ask for.
 */
@Aggregate(cache = "aggregateCache")
class Suppression {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable String suppressionId;

    private String addressId = "";
    private String kind = "";
    private boolean suppressed;
    private final Set<String> disowned = new HashSet<>();

    Suppression() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SuppressMails command) {
        if (suppressed && disowned.contains(command.thing())) {
            return;
        }
        apply(new MailsSuppressed(
                command.suppressionId().value(),
                command.addressId(),
                command.kind().code(),
                command.thing(),
                command.meetupId(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AllowMails command) {
        if (suppressed) {
            apply(new MailsAllowed(command.suppressionId().value(), addressId, kind, command.at()));
        }
    }

    @EventSourcingHandler
    void on(MailsSuppressed event) {
        suppressionId = event.suppressionId();
        addressId = event.addressId();
        kind = event.kind();
        suppressed = true;
        disowned.add(event.thing());
    }

    @EventSourcingHandler
    void on(MailsAllowed event) {
        suppressed = false;
    }
}
