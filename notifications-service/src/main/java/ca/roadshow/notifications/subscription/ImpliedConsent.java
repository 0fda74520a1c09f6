package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import java.time.Instant;

/**
 * A community may write to a person who came to its meetup, for a while.
 *
 * @param topic name of an implied topic
 */
public record ImpliedConsent(String topic, String meetupId, Instant cameAt, Instant endsAt) {

    static ImpliedConsent of(ImpliedConsentNoted event) {
        return new ImpliedConsent(event.topic(), event.meetupId(), event.cameAt(), event.endsAt());
    }
}
