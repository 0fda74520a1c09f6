package ca.roadshow.registration.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a door page says after a tap: by sign and words, since not everybody sees colours.
 *
 * @param kind {@code good}, {@code twice} or {@code bad}
 * @param heading key of a message
 * @param detail key of a message, which is given {@code people}, {@code inside}, {@code partySize} and the time
 * @param name of whoever came, where it is known
 * @param since absent where no time matters
 * @param undo path that takes it back; absent where there is nothing to
 */
record Outcome(
        String kind,
        String heading,
        String detail,
        @Nullable String name,
        int people,
        int inside,
        int partySize,
        @Nullable Instant since,
        @Nullable String undo) {

    static Outcome welcome(DoorAnswer.Welcome welcome, @Nullable String name, String undo) {
        return new Outcome(
                "good",
                "door.come-in",
                welcome.inside() < welcome.partySize() ? "door.come-in.some" : "door.come-in.all",
                name,
                welcome.people(),
                welcome.inside(),
                welcome.partySize(),
                welcome.at(),
                undo);
    }

    static Outcome undone() {
        return new Outcome("twice", "door.undone", "door.undone.detail", null, 0, 0, 0, null, null);
    }

    static Outcome refused(DoorRefusal refusal, @Nullable String name, @Nullable Instant since) {
        var words = "problem.checkin." + refusal.code();
        return new Outcome(
                refusal == DoorRefusal.ALREADY_IN ? "twice" : "bad",
                words + ".title",
                words + ".detail",
                name,
                0,
                0,
                0,
                since,
                null);
    }

    /** Of a request that was not even tried, such as after too many wrong codes. */
    static Outcome problem(String code) {
        var words = "problem." + code;
        return new Outcome("bad", words + ".title", words + ".detail", null, 0, 0, 0, null, null);
    }

    public String sign() {
        return switch (kind) {
            case "good" -> "✓";
            case "twice" -> "!";
            default -> "✕";
        };
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "Outcome[" + heading + "]";
    }
}
