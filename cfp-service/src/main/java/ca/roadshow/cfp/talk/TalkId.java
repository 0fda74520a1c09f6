package ca.roadshow.cfp.talk;

import java.util.Optional;
import java.util.UUID;

/** The id of a talk: {@code talk-} and a UUID. */
public record TalkId(String value) {

    private static final String PREFIX = "talk-";

    public TalkId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a talk starts with " + PREFIX);
        }
    }

    static TalkId random() {
        return new TalkId(PREFIX + UUID.randomUUID());
    }

    /** Parses an id; empty if the text is none. */
    static Optional<TalkId> parse(String text) {
        return text.startsWith(PREFIX) ? Optional.of(new TalkId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
