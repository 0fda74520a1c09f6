package ca.roadshow.benchmark.product;

import ca.roadshow.benchmark.peer.RequestShape;
import ca.roadshow.benchmark.rush.Answer;
import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.PartySize;
import ca.roadshow.registration.meetup.RsvpAnswer;
import ca.roadshow.registration.meetup.RsvpId;
import java.time.Clock;
import java.util.Objects;

/** The product without HTTP: all that the web edge does between the request and the answer. */
record CommandEntry(SeatDesk desk, RequestShape shape, AddressIds addressIds, Sealing sealing, Clock clock)
        implements SeatEntry {

    @Override
    public Answer rsvp(String meetupId, Attendee attendee) {
        var request = shape.checked(attendee);
        var email = Objects.requireNonNull(request.email());
        var address = addressIds.of(email);
        var contact = new Contact(Objects.requireNonNull(request.name()), email, "en");
        var command = new Rsvp(
                new MeetupId(meetupId),
                RsvpId.random(),
                address,
                sealing.seal(address, contact),
                new PartySize(1),
                null,
                clock.instant());
        var provenance = Provenance.of(address.value(), Origin.API, Provenance.newTraceparent());
        return switch (desk.rsvp(command, provenance)) {
            case RsvpAnswer.Placed placed ->
                new Answer(placed.rsvpId(), Objects.requireNonNullElse(placed.position(), 0));
            case RsvpAnswer.Refused(var refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }
}
