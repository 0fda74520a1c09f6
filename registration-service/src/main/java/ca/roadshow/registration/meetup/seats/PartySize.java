package ca.roadshow.registration.meetup.seats;

import java.util.Optional;

/** The number of people on one RSVP, 1 to 5. */
public record PartySize(int people) {

    public static final int LARGEST = 5;

    /** Parses the value of a form field. Returns empty if it is not a valid party size. */
    public static Optional<PartySize> parse(String typed) {
        return typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '0' + LARGEST
                ? Optional.of(new PartySize(typed.charAt(0) - '0'))
                : Optional.empty();
    }

    public PartySize {
        if (people < 1 || people > LARGEST) {
            throw new IllegalArgumentException("A party has 1 to " + LARGEST + " people");
        }
    }
}
