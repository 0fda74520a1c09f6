package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.DecideProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides about proposals, for pages and API. */
@Component
class Decisions {

    private final Commands commands;
    private final FindProposals proposals;
    private final FindCalls calls;
    private final CityOrganizers organizers;
    private final Clock clock;

    Decisions(Commands commands, FindProposals proposals, FindCalls calls, CityOrganizers organizers, Clock clock) {
        this.commands = commands;
        this.proposals = proposals;
        this.calls = calls;
        this.organizers = organizers;
        this.clock = clock;
    }

    /**
     * Decides about a proposal. The decision is private until it is published.
     *
     * @param outcome null to withdraw an unpublished decision
     * @param rank order of an alternate, from 1; null for other outcomes
     * @throws ProblemException 403 if the organizer may not decide for this city, 404 if there is no such proposal, 409 if the
     *     proposal can no longer have this outcome
     */
    ProposalView decide(
            SignedIn organizer,
            ProposalId id,
            String city,
            @Nullable Outcome outcome,
            @Nullable Integer rank,
            Origin origin) {
        var proposal = proposals.track(id).proposal();
        if (!organizers.of(organizer.roles(), calls.get(proposal.callId())).contains(city)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        if (outcome == Outcome.ALTERNATE && rank == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("rank", "required");
        }
        var command = new DecideProposal(
                id, city, outcome, outcome == Outcome.ALTERNATE ? rank : null, organizer.id(), now());
        var provenance = RequestProvenance.of(organizer.id().value(), origin);
        check(commands.send(command, provenance, ProposalResult.class));
        return proposals.track(id).proposal();
    }

    private static void check(ProposalResult result) {
        switch (result) {
            case DONE, UNCHANGED -> {}
            case CITY_UNKNOWN ->
                throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("city", "unknown");
            case NOT_POSSIBLE, STALE, CALL_CLOSED, FORMAT_NOT_OFFERED, NOT_ADMITTED, DATE_NOT_OFFERED, TOO_LATE ->
                throw new ProblemException(HttpStatus.CONFLICT, "decision.not-possible");
        }
    }

    /** Waits until lists and the outbox show the decision. */
    void await(ProposalView decided) {
        proposals.await(decided.id(), decided.answers()::equals);
    }

    /** Returns the time in milliseconds. The database stores microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
