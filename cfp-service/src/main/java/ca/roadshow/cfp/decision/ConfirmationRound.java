package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.ProposalCommand.ReleaseProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.RemindToConfirm;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.events.schedule.EachAlone;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
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
    private final EachAlone round;
    private final CfpSettings settings;
    private final Clock clock;

    ConfirmationRound(JdbcClient jdbc, Commands commands, EachAlone round, CfpSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.round = round;
        this.settings = settings;
        this.clock = clock;
    }

    /** Run by the scheduler every minute, by one replica at a time. */
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
        var due = (int) settings.confirmReminders().stream()
                .filter(before -> !now.isBefore(talk.confirmBy().minus(before)))
                .count();
        if (due > talk.reminders()) {
            // Reminders that became due together are sent as one.
            commands.send(new RemindToConfirm(id, talk.city(), due, now), schedule, ProposalResult.class);
        }
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
