package ca.roadshow.cfp.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is logged must not contain personal data. */
class PrintedProposalsTest {

    private static final String SAID = "Amina Diallo, amina@example.org, A queue remembers";

    @Test
    void containNothingPersonal() {
        var from = new ProposalRequest.SpeakerRequest(SAID, SAID, SAID);
        var request = new ProposalRequest(SAID, SAID, "talk", "en", from, null, null);
        var view = new ProposalView(
                ProposalId.random(),
                "call-1",
                new Talk(SAID, SAID),
                new Speaker(SAID, SAID, SAID, "en"),
                "talk",
                "en",
                Placement.NONE,
                1,
                ProposalStatus.SUBMITTED,
                Map.of(),
                Instant.parse("2027-03-01T14:00:00Z"));
        var tracked = new FindProposals.Tracked(view, List.of());
        assertThat(Stream.of(from, request, ProposalForm.of(request, "key"), tracked, ProposalResponse.of(tracked)))
                .allSatisfy(
                        printed -> assertThat(printed.toString()).doesNotContain("Amina Diallo", "amina@", "queue"));
    }
}
