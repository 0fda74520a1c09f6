package ca.roadshow.registration.meetup;

/** Why an organizer moved a party in line. Everyone may read it, so it must not contain names. */
public record MoveReason(String text) {

    public static final int LONGEST = 300;

    public MoveReason {
        text = text.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST + " characters");
        }
    }
}
