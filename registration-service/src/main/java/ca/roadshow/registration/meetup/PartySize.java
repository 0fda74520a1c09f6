package ca.roadshow.registration.meetup;

/** People who come together on one RSVP, 1 to 5. */
public record PartySize(int people) {

    public static final int LARGEST = 5;

    public PartySize {
        if (people < 1 || people > LARGEST) {
            throw new IllegalArgumentException("A party has 1 to " + LARGEST + " people");
        }
    }
}
