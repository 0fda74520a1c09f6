package ca.roadshow.benchmark.rush;

/** A person who requests one seat. */
public record Attendee(String name, String email) {

    /** Creates a person that no other rush contains. */
    static Attendee of(String rush, int number) {
        return new Attendee("Attendee Number " + number, "attendee-" + number + "@" + rush + ".example");
    }
}
