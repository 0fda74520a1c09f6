package ca.roadshow.registration.checkin;

/**
 * The number of people at a meetup, as counted by check-in.
 *
 * @param expected people with a seat
 * @param inside people with a seat who are checked in
 * @param walkIns people who came without an RSVP
 */
public record Attendance(int expected, int inside, int walkIns) {

    /** Everyone who is checked in. */
    public int present() {
        return inside + walkIns;
    }

    /** People with a seat who are not checked in. Zero if people who are inside gave their seats back. */
    public int missing() {
        return Math.max(0, expected - inside);
    }
}
