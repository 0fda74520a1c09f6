package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.ProposalCommand.ReleaseProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.RemindToConfirm;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.ProposalState;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds speakers to confirm their talks, and releases the places of those who did not confirm in time. */
@Component
class ConfirmationRound {

    /** An accepted talk that is not confirmed. */
    private record Unconfirmed(String proposalId, String city, Instant confirmBy, int reminders) {}

    private final JdbcClient jdbc;
    private final Commands commands;
    private final ProposalStates proposals;
    private final EachAlone round;
    private final CfpSettings settings;
    private final Clock clock;

    ConfirmationRound(
            JdbcClient jdbc,
            Commands commands,
            ProposalStates proposals,
            EachAlone round,
            CfpSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.proposals = proposals;
        this.round = round;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs one round. Called by the scheduler every minute, by one replica at a time. */
    void run() {
        var now = clock.instant();
        round.of("confirmations", until(now.plus(longest())), Unconfirmed::proposalId, each -> handle(each, now));
    }

    private void handle(Unconfirmed talk, Instant now) {
        var id = new ProposalId(talk.proposalId());
        var schedule = Provenance.ofSystem("confirmation", Origin.SCHEDULE);
        if (!now.isBefore(talk.confirmBy())) {
            commands.send(new ReleaseProposal(id, talk.city(), now), schedule, ProposalResult.class);
            return;
        }
        var due = settings.confirmReminders().stream()
                .map(before -> talk.confirmBy().minus(before))
                .filter(time -> !now.isBefore(time))
                .sorted()
                .toList();
        if (due.size() > talk.reminders() && !due.getLast().isBefore(acceptedAt(talk))) {
            // Several reminders that are due at the same time are sent as one.
            commands.send(new RemindToConfirm(id, talk.city(), due.size(), now), schedule, ProposalResult.class);
        }
    }

    /**
     * Returns when the talk was accepted. With a short deadline, a reminder would be due before that; it is left out, because the
     * mail about the acceptance has just been sent.
     */
    private Instant acceptedAt(Unconfirmed talk) {
        return proposals.now(talk.proposalId()).history().stream()
                .filter(entry -> entry.status() == ProposalStatus.ACCEPTED)
                .filter(entry -> entry.city().isEmpty() || entry.city().equals(talk.city()))
                .map(ProposalState.Entry::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Duration longest() {
        return settings.confirmReminders().stream()
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private List<Unconfirmed> until(Instant end) {
        return jdbc.sql("select proposal_id, city, confirm_by, reminders from proposal_answer_v1"
                        + " where status = 'ACCEPTED' and confirm_by <= ? order by confirm_by, proposal_id, city")
                .param(end.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Unconfirmed(
                        row.getString("proposal_id"),
                        row.getString("city"),
                        row.getObject("confirm_by", OffsetDateTime.class).toInstant(),
                        row.getInt("reminders")))
                .list();
    }
}
