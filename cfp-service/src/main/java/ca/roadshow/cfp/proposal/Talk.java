package ca.roadshow.cfp.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The talk of a proposal. Only stored encrypted, because an abstract often says who wrote it.
 *
 * @param summary the abstract
 * @param replies to the questions of the call; none in talks that were stored before calls had questions
 * @param notes for the organizers
 * @param slides an http or https address
 * @param video an http or https address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Talk(
        String title,
        String summary,
        List<Reply> replies,
        @Nullable String notes,
        @Nullable String slides,
        @Nullable String video) {

    public Talk {
        replies = List.copyOf(Optional.<List<Reply>>ofNullable(replies).orElse(List.of()));
    }

    public Talk(String title, String summary) {
        this(title, summary, List.of(), null, null, null);
    }

    public Optional<String> reply(String question) {
        return replies.stream()
                .filter(reply -> reply.question().equals(question))
                .map(Reply::value)
                .findFirst();
    }

    /** Leaves out everything: logs must not outlive the person's key. */
    @Override
    public String toString() {
        return "Talk[]";
    }
}
