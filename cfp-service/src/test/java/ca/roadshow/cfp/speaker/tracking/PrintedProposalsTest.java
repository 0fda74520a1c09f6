package ca.roadshow.cfp.speaker.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalState.Cause;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.speaker.submission.ProposalForm;
import ca.roadshow.cfp.speaker.submission.ProposalRequest;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logged objects must not contain personal data. */
class PrintedProposalsTest {

    private static final String SAID = "Amina Diallo, amina@example.org, A queue remembers";

    private static final CallView CALL = new CallView(
            new CallId("call-1"),
            new CallSlug("harbour-day"),
            Bilingual.both("Speak", "Parlez"),
            Bilingual.both("Stories", "Récits"),
            CallFixture.TERMS,
            ZoneOffset.UTC,
            null,
            null);

    @Test
    void containNoPersonalData() {
        var from = new ProposalRequest.SpeakerRequest(SAID, SAID, SAID);
        var request = new ProposalRequest(
                SAID, SAID, "talk", "en", from, null, null, null, null, null, null, null, SAID, SAID, SAID, SAID);
        var view = new ProposalView(
                ProposalId.random(),
                "call-1",
                "addr-1",
                new Talk(SAID, SAID),
                new Speaker(SAID, SAID, SAID, "en"),
                "talk",
                "en",
                Placement.NONE,
                1,
                ProposalStatus.SUBMITTED,
                Map.of(),
                Instant.parse("2027-03-01T14:00:00Z"));
        var key = new Sealed("addr-AminaAminaAminaAminaA", "key-1", "A queue remembers");
        var tracked = new FindProposals.Tracked(view, List.of(), key);
        var step = new Tracking.Step(ProposalStatus.WITHDRAWN, "", null, view.submittedAt(), Cause.SPEAKER, SAID, null);
        var tracking = new Tracking(view, List.of(), 3, null, CALL, List.of(), List.of(step), true, false, true, key);
        var response = ProposalResponse.of(tracking);
        assertThat(Stream.of(
                        from,
                        request,
                        ProposalForm.of(request, "key"),
                        tracked,
                        step,
                        tracking,
                        response,
                        response.history(),
                        new TrackingController.Withdrawal("", SAID)))
                .allSatisfy(
                        printed -> assertThat(printed.toString()).doesNotContain("Amina Diallo", "amina@", "queue"));
    }
}
