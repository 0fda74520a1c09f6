package ca.roadshow.registration.meetup;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed talk as it was when an agenda took it over.
 *
 * @param revision of the talk, the time of its change in microseconds
 */
public record TalkRef(String proposalId, long revision) {

    private static final Pattern TEXT = Pattern.compile("(proposal-[a-z0-9-]{1,200})@([0-9]{1,18})");

    /** Empty for a text that {@link #text} did not make. */
    public static Optional<TalkRef> of(@Nullable String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new TalkRef(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** As a form holds it. */
    public String text() {
        return proposalId + "@" + revision;
    }
}
