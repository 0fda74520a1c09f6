package ca.roadshow.cfp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.Published;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.TalkConfirmed.Place;
import ca.roadshow.events.contract.TalkWithdrawn;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Publishes a talk for the registration service when its speaker has confirmed it, and when it is withdrawn. */
@CfpUnderTest
class TalkRelayIT {

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JsonMapper json;

    @Test
    void publishesTheConfirmationAndTheWithdrawalOfATalk() {
        var call = calls.openOf("community-ottawa");
        var proposal = submissions.submit(call);
        submissions.publish(proposal, "", Outcome.ACCEPT, Instant.now().plus(Duration.ofDays(7)));
        submissions.send(new ConfirmProposal(proposal.proposalId(), "", null, Instant.now()));

        var message = Published.on(Topic.CFP, proposal.id(), TalkConfirmed.class);
        assertThat(message.headers())
                .containsEntry("ce_personid", addressIds.of(proposal.email()).value());
        var talk = json.readValue(message.value(), TalkConfirmed.class);
        assertThat(talk.callId()).isEqualTo(call.id().value());
        assertThat(talk.event()).isEqualTo(call.event());
        assertThat(talk.communityId()).isEqualTo("community-ottawa");
        assertThat(talk.title()).isEqualTo("Queues that forgive");
        assertThat(talk.summary()).isEqualTo("A queue remembers.");
        assertThat(talk.places()).containsExactly(new Place(null, null));
        assertThat(talk.speakers()).extracting(TalkConfirmed.TalkSpeaker::name).containsExactly("Amina Diallo");
        assertThat(message.value()).doesNotContain(proposal.email());

        submissions.send(new WithdrawProposal(proposal.proposalId(), null, null, Instant.now()));
        var withdrawn = Published.on(Topic.CFP, proposal.id(), TalkWithdrawn.class);
        assertThat(withdrawn.headers()).doesNotContainKey("ce_personid");
    }
}
