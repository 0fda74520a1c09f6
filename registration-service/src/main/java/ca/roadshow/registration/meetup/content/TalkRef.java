package ca.roadshow.registration.meetup.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a confirmed talk that an agenda took over.
 *
 * @param revision of the talk: the time of its change in microseconds
 * @param summarized true if {@link AgendaSpeakers} supplies the summary of the session, the abstract of the talk; null if not
 */
public record TalkRef(
        String proposalId,
        long revision,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean summarized) {

    private static final Pattern TEXT = Pattern.compile("(proposal-[a-z0-9-]{1,200})@([0-9]{1,18})");

    /** Creates a reference for a session with a summary of its own, or with none. */
    public TalkRef(String proposalId, long revision) {
        this(proposalId, revision, null);
    }

    public TalkRef with(boolean summary) {
        return new TalkRef(proposalId, revision, summary ? Boolean.TRUE : null);
    }

    public boolean suppliesSummary() {
        return Boolean.TRUE.equals(summarized);
    }

    /** Parses what {@link #text} returns. Empty for any other text. */
    public static Optional<TalkRef> of(@Nullable String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new TalkRef(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** The text that forms contain. Leaves out where the summary comes from, because the form contains the summary. */
    public String text() {
        return proposalId + "@" + revision;
    }

    /** {@link ContentHash} depends on this text, so it must not change for sessions that are stored already. */
    @Override
    public String toString() {
        return "TalkRef[proposalId=" + proposalId + ", revision=" + revision
                + (suppliesSummary() ? ", summarized=true]" : "]");
    }
}
