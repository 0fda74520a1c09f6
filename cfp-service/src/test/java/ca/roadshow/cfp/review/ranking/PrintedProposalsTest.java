package ca.roadshow.cfp.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.proposal.ProposalStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logged objects must not contain personal data. */
class PrintedProposalsTest {

    @Test
    void containNoPersonalData() {
        var item = new RankedProposal(
                "proposal-1",
                "Queues that forgive",
                "A queue remembers",
                "talk",
                "en",
                null,
                null,
                List.of("Amina Diallo"),
                ProposalStatus.SUBMITTED,
                null,
                0,
                null,
                false,
                Instant.parse("2027-03-01T14:00:00Z"));
        assertThat(item.toString()).doesNotContain("Amina Diallo", "queue", "Queues");
    }
}
