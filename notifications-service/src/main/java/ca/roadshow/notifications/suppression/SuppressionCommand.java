package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.mail.MailKind;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be decided about one kind of mails to one person. */
sealed interface SuppressionCommand {

    /**
     * Ends a thing that the person did not ask for, and mails of its kind; about the same thing again it changes nothing.
     *
     * @param meetupId of an RSVP alone
     */
    record SuppressMails(
            @TargetAggregateIdentifier SuppressionId suppressionId,
            String addressId,
            MailKind kind,
            String thing,
            @Nullable String meetupId,
            Instant at)
            implements SuppressionCommand {}

    /** Has them sent again; does nothing where they are. */
    record AllowMails(@TargetAggregateIdentifier SuppressionId suppressionId, Instant at)
            implements SuppressionCommand {}
}
