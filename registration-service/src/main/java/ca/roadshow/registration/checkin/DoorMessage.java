package ca.roadshow.registration.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message on a check-in page after a request. Has a sign and words, because not everyone sees colours.
 *
 * @param kind {@code good}, {@code twice} or {@code bad}
 * @param heading key of a message
 * @param detail key of a message, which is given {@code people}, {@code inside}, {@code partySize} and the time
 * @param name of the guest; null if it is not known
 * @param since null if the message contains no time
 * @param undo path of the request that undoes it; null if there is nothing to undo
 */
record DoorMessage(
        String kind,
        String heading,
        String detail,
        @Nullable String name,
        int people,
        int inside,
        int partySize,
        @Nullable Instant since,
        @Nullable String undo) {

    static DoorMessage welcome(DoorResult.Welcome welcome, @Nullable String name, String undo) {
        return new DoorMessage(
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

    static DoorMessage undone() {
        return new DoorMessage("twice", "door.undone", "door.undone.detail", null, 0, 0, 0, null, null);
    }

    static DoorMessage refused(DoorRefusal refusal, @Nullable String name, @Nullable Instant since) {
        var words = "problem.checkin." + refusal.code();
        return new DoorMessage(
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

    /** For a request that was refused before the command, for example after too many wrong codes. */
    static DoorMessage problem(String code) {
        var words = "problem." + code;
        return new DoorMessage("bad", words + ".title", words + ".detail", null, 0, 0, 0, null, null);
    }

    public String sign() {
        return switch (kind) {
            case "good" -> "✓";
            case "twice" -> "!";
            default -> "✕";
        };
    }

    /** Leaves out the name. */
    @Override
    public String toString() {
        return "DoorMessage[" + heading + "]";
    }
}
