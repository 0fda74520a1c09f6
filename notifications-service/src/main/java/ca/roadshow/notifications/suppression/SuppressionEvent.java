package ca.roadshow.notifications.suppression;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events about one kind of mails to one person. */
sealed interface SuppressionEvent {

    /**
     * @param kind code of a {@code MailKind}
     * @param thing id of the thing that the person did not ask for
     * @param meetupId only for an RSVP
     */
    @StoredAs("suppression.mails-suppressed")
    record MailsSuppressed(
            String suppressionId,
            String addressId,
            String kind,
            String thing,
            @Nullable String meetupId,
            Instant at) implements SuppressionEvent {}

    @StoredAs("suppression.mails-allowed")
    record MailsAllowed(String suppressionId, String addressId, String kind, Instant at) implements SuppressionEvent {}
}
