package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a review: {@code review-} and a UUID, which is the same for the same reviewer and proposal. */
public record ReviewId(String value) {

    private static final String PREFIX = "review-";

    public ReviewId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a review starts with " + PREFIX);
        }
    }

    public static ReviewId of(ProposalId proposal, AddressId reviewer) {
        var name = proposal.value() + "/" + reviewer.value();
        return new ReviewId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
