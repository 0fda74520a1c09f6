package ca.roadshow.registration.meetup.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a confirmed talk that an agenda took over.
 *
 * @param revision of the talk: the time of its change in microseconds
 */
public record TalkRef(String proposalId, long revision) {

    private static final Pattern TEXT = Pattern.compile("(proposal-[a-z0-9-]{1,200})@([0-9]{1,18})");

    /** Parses what {@link #text} returns. Empty for any other text. */
    public static Optional<TalkRef> of(@Nullable String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new TalkRef(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** The text that forms contain. */
    public String text() {
        return proposalId + "@" + revision;
    }
}
