package ca.roadshow.cfp.decision.note;

import ca.roadshow.cfp.call.CallId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of notes: {@code decision-notes-} and a UUID, which is the same for organizers who publish the same decisions of a call.
 */
public record NotesId(String value) {

    private static final String PREFIX = "decision-notes-";

    public NotesId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of notes starts with " + PREFIX);
        }
    }

    /** @param cities cities for which the organizers decide; empty if they decide for all */
    public static NotesId of(CallId call, String cities) {
        var name = call.value() + "/" + cities;
        return new NotesId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
