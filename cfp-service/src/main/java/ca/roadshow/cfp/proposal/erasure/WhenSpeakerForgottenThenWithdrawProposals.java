package ca.roadshow.cfp.proposal.erasure;

import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Withdraws the proposals of erased speakers, so that alternates can get their places. A withdrawal that fails is tried again
 * after the next erasure.
 */
@Component
@ProcessingGroup("forgotten_speakers")
class WhenSpeakerForgottenThenWithdrawProposals {

    private final JdbcClient jdbc;
    private final Commands commands;
    private final EachAlone round;
    private final Clock clock;

    WhenSpeakerForgottenThenWithdrawProposals(JdbcClient jdbc, Commands commands, EachAlone round, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.round = round;
        this.clock = clock;
    }

    @EventHandler
    void on(ErasureCarriedOut event) {
        var left = jdbc.sql("select proposal_id from orphaned_proposal order by proposal_id")
                .query((row, _) -> row.getString("proposal_id"))
                .list();
        round.of("proposals.forgotten-speakers", left, id -> id, this::withdraw);
    }

    private void withdraw(String proposalId) {
        commands.send(
                new WithdrawProposal(new ProposalId(proposalId), null, null, clock.instant()),
                Provenance.ofSystem("erasure", Origin.SCHEDULE),
                ProposalResult.class);
        jdbc.sql("delete from orphaned_proposal where proposal_id = ?")
                .param(proposalId)
                .update();
    }
}
