package ca.roadshow.benchmark.rush;

/** Requests a seat. Returns after the commit, and throws if there is neither a seat nor a place in line. */
public interface SeatEntry {

    Answer rsvp(String meetupId, Attendee attendee);
}
