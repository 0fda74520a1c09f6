package ca.roadshow.registration.checkin;

/**
 * What the meetup says of an RSVP in the moment it is shown at the door.
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
