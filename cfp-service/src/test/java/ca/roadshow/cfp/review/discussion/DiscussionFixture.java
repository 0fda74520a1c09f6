package ca.roadshow.cfp.review.discussion;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.discussion.DiscussionEvent.PostWritten;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** The discussion of Amina's talk. */
public final class DiscussionFixture {

    static final ProposalId PROPOSAL = new ProposalId("proposal-amina");
    static final AddressId KOFI = new AddressId("addr-KofiKofiKofiKofiKofi");
    static final Sealed TEXT = new Sealed(KOFI.value(), "key-1", "c2VhbGVk");
    static final Instant AT = Instant.parse("2026-12-01T14:00:00Z");

    private DiscussionFixture() {}

    static PostWritten written(String key) {
        return new PostWritten(DiscussionId.of(PROPOSAL).value(), PROPOSAL.value(), key, KOFI.value(), TEXT, AT);
    }

    /** Returns one of each event of a discussion. */
    public static List<Object> storedEvents() {
        return List.of(written("first"));
    }
}
