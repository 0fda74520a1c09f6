package ca.roadshow.cfp.review;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is logged must not contain personal data. */
class PrintedProposalsTest {

    @Test
    void containNothingPersonal() {
        var view = new ProposalView(
                ProposalId.random(),
                "call-1",
                "addr-1",
                new Talk("Queues that forgive", "A queue remembers"),
                new Speaker("Amina Diallo", "amina@example.org", "", "en"),
                "talk",
                "en",
                Placement.NONE,
                1,
                ProposalStatus.SUBMITTED,
                Map.of(),
                Instant.parse("2027-03-01T14:00:00Z"));
        assertThat(CallProposalController.Item.of(view).toString())
                .doesNotContain("Amina Diallo", "amina@", "queue", "Queues");
    }
}
