package ca.roadshow.benchmark.peer;

import ca.roadshow.benchmark.rush.Answer;
import ca.roadshow.benchmark.rush.Attendee;
import ca.roadshow.benchmark.rush.SeatEntry;

/** Calls the peer without HTTP. */
public final class PeerEntry implements SeatEntry {

    private final Bookings bookings;
    private final RequestShape shape;

    public PeerEntry(Bookings bookings, RequestShape shape) {
        this.bookings = bookings;
        this.shape = shape;
    }

    @Override
    public Answer rsvp(String meetupId, Attendee attendee) {
        var booked = bookings.book(meetupId, shape.checked(attendee));
        return new Answer(booked.rsvpId(), booked.position());
    }
}
