package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.RsvpStatus;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP as its own page shows it; the contact opens only while the person's key exists.
 *
 * @param reason why it waits; absent unless it does
 */
record RsvpView(
        String rsvpId,
        String meetupId,
        RsvpStatus status,
        int partySize,
        @Nullable Integer position,
        @Nullable LineReason reason,
        @Nullable Sealed contact) {}
