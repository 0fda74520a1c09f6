package ca.roadshow.registration.meetup;

/** Why an organizer moves someone in line; everyone may read it, so it names nobody. */
public record MoveReason(String text) {

    public static final int LONGEST = 300;

    public MoveReason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST + " characters");
        }
    }
}
