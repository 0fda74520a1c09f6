package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.subscription.SubscriptionEvent.ImpliedConsentNoted;
import java.time.Instant;

/** The consent of a person who came to a community's meetup. It allows news of that community until it ends. */
public record ImpliedConsent(String topic, String meetupId, Instant cameAt, Instant endsAt) {

    static ImpliedConsent of(ImpliedConsentNoted event) {
        return new ImpliedConsent(event.topic(), event.meetupId(), event.cameAt(), event.endsAt());
    }
}
