package ca.roadshow.registration.checkin;

/**
 * The status of an RSVP when its ticket is shown at check-in.
 *
 * @param people of the party; 0 unless {@code CONFIRMED} or {@code IN_LINE}
 */
record Seat(Standing standing, int people) {

    enum Standing {
        CONFIRMED,
        IN_LINE,
        CANCELLED,
        /** No RSVP of this meetup. */
        NONE
    }
}
