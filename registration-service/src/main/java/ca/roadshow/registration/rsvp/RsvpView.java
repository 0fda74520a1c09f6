package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP as its own page shows it; the contact opens only while the person's key exists.
 *
 * @param reason why it waits; absent unless it does
 * @param offeredUntil when an answer comes too late; absent unless the person is asked
 * @param silent the person let an offer lapse, and is not asked again before wanting to be
 */
record RsvpView(
        String rsvpId,
        String meetupId,
        RsvpStatus status,
        int partySize,
        @Nullable Integer position,
        @Nullable LineReason reason,
        @Nullable Sealed contact,
        @Nullable Instant offeredUntil,
        boolean silent) {}
