package ca.roadshow.cfp.review.discussion;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.discussion.DiscussionCommand.WritePost;
import ca.roadshow.cfp.review.discussion.DiscussionEvent.PostWritten;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads discussions from their stored events, and adds posts. Callers must check that the person may do so. */
@Component
public class Discussions {

    /**
     * A post.
     *
     * @param text null if its author was erased
     */
    public record Post(String author, @Nullable String text, Instant at) {

        /** Leaves out the text. */
        @Override
        public String toString() {
            return "Post[" + author + "]";
        }
    }

    private final EventStore store;
    private final PersonalData personalData;
    private final Commands commands;

    Discussions(EventStore store, PersonalData personalData, Commands commands) {
        this.store = store;
        this.personalData = personalData;
        this.commands = commands;
    }

    /** Returns the posts, the oldest first. */
    public List<Post> of(ProposalId proposal) {
        var written = new ArrayList<PostWritten>();
        var events = store.readEvents(DiscussionId.of(proposal).value(), 0); // There are no snapshots to look for.
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof PostWritten post) {
                written.add(post);
            }
        }
        var texts = personalData.openAll(written.stream().map(PostWritten::text).toList(), String.class);
        var posts = new ArrayList<Post>();
        for (var index = 0; index < written.size(); index++) {
            var post = written.get(index);
            posts.add(new Post(post.author(), texts.get(index).orElse(null), post.at()));
        }
        return posts;
    }

    /**
     * Adds a post.
     *
     * @param key idempotency key of the form; a repeat adds nothing
     */
    public void write(
            ProposalId proposal, AddressId author, String text, String key, Instant at, Provenance provenance) {
        var post = new WritePost(DiscussionId.of(proposal), proposal, key, author, personalData.seal(author, text), at);
        var _ = commands.send(post, provenance, DiscussionResult.class);
    }
}
