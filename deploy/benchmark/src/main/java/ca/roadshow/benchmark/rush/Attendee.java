package ca.roadshow.benchmark.rush;

/** Someone who wants a seat for one. */
public record Attendee(String name, String email) {

    /** Nobody of another rush. */
    static Attendee of(String rush, int number) {
        return new Attendee("Attendee Number " + number, "attendee-" + number + "@" + rush + ".example");
    }
}
