package ca.roadshow.benchmark.rush;

/** Where a seat is asked for; answers once it is committed, and throws where there is neither a seat nor a place in line. */
public interface SeatEntry {

    Answer rsvp(String meetupId, Attendee attendee);
}
