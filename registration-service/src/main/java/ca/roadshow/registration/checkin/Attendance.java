package ca.roadshow.registration.checkin;

/**
 * People at a meetup, as its door counts them.
 *
 * @param expected with a seat
 * @param inside of those with a seat
 * @param walkIns who came without
 */
public record Attendance(int expected, int inside, int walkIns) {

    /** Everyone in the room. */
    public int present() {
        return inside + walkIns;
    }

    /** With a seat, and not here; none where seats were given back by people who are in. */
    public int missing() {
        return Math.max(0, expected - inside);
    }
}
