package ca.roadshow.registration.seatqueue;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A requested RSVP. Its contact is encrypted before anything is stored.
 *
 * @param requestKey the {@code RequestFingerprint}, if the request had an {@code Idempotency-Key}
 * @param at when the request was accepted
 */
public record SeatWish(
        MeetupId meetupId,
        RsvpId rsvpId,
        AddressId addressId,
        Contact contact,
        PartySize partySize,
        @Nullable String requestKey,
        Instant at) {

    Rsvp with(Sealed sealedContact) {
        return new Rsvp(meetupId, rsvpId, addressId, sealedContact, partySize, requestKey, at);
    }
}
