package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.mail.ledger.MailKind;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Commands about one kind of mails to one person. */
sealed interface SuppressionCommand {

    /**
     * Stops mails of one kind, and ends the thing that the person did not ask for. A repeat for the same thing changes nothing.
     *
     * @param meetupId only for an RSVP
     */
    record SuppressMails(
            @TargetAggregateIdentifier SuppressionId suppressionId,
            String addressId,
            MailKind kind,
            String thing,
            @Nullable String meetupId,
            Instant at)
            implements SuppressionCommand {}

    /** Allows the mails again; does nothing if they are allowed. */
    record AllowMails(@TargetAggregateIdentifier SuppressionId suppressionId, Instant at)
            implements SuppressionCommand {}
}
