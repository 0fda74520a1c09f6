package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An RSVP in the organizers' attendee list. The contact can be decrypted only while the person's key exists.
 *
 * @param position place in line in parties, from 1; absent unless waitlisted
 */
public record ListedRsvp(
        String rsvpId,
        Sealed contact,
        int partySize,
        RsvpStatus status,
        @Nullable Integer position,
        Instant acceptedAt) {}
