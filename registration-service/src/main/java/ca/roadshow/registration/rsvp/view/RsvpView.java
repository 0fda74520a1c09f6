package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP as its page shows it. The contact can be decrypted while the person's key exists.
 *
 * @param reason why it waits; null unless it waits
 * @param offeredUntil the deadline of an offered seat; null without an offer
 * @param silent whether the person let an offer lapse and gets no other until they ask for one
 */
public record RsvpView(
        String rsvpId,
        String meetupId,
        RsvpStatus status,
        int partySize,
        @Nullable Integer position,
        @Nullable LineReason reason,
        @Nullable Sealed contact,
        @Nullable Instant offeredUntil,
        boolean silent) {}
