package ca.roadshow.benchmark.product;

import ca.roadshow.benchmark.peer.RequestShape;
import ca.roadshow.benchmark.rush.Answer;
import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.benchmark.rush.SeatEntry;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupAnswer.NotOpen;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupId;
import java.util.Objects;

/** Calls the product without HTTP: does everything that the web layer does between request and response. */
record DeskEntry(SeatDesk desk, RequestShape shape, AddressIds addressIds) implements SeatEntry {

    @Override
    public Answer rsvp(String meetupId, Attendee attendee) {
        var request = shape.checked(attendee);
        var email = Objects.requireNonNull(request.email());
        var person = addressIds.of(email);
        var contact = new Contact(Objects.requireNonNull(request.name()), email, "en");
        var provenance = Provenance.of(person.value(), Origin.API, Provenance.newTraceparent());
        return switch (desk.rsvp(new MeetupId(meetupId), person, contact, provenance)) {
            case Placed placed -> new Answer(placed.rsvpId(), Objects.requireNonNullElse(placed.position(), 0));
            case NotOpen notOpen -> throw new IllegalStateException("Refused: " + notOpen);
            case RsvpRefused(var refusal) -> throw new IllegalStateException("Refused: " + refusal);
        };
    }
}
