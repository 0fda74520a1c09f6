package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.decision.SelectionCommand.PublishSelection;
import ca.roadshow.cfp.decision.SelectionEvent.Entry;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.DecideProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides about proposals and publishes the decisions, for pages and API. */
@Component
class Decisions {

    private final Commands commands;
    private final FindProposals proposals;
    private final FindCalls calls;
    private final CityOrganizers organizers;
    private final FindOutbox outboxes;
    private final CfpSettings settings;
    private final Clock clock;

    Decisions(
            Commands commands,
            FindProposals proposals,
            FindCalls calls,
            CityOrganizers organizers,
            FindOutbox outboxes,
            CfpSettings settings,
            Clock clock) {
        this.commands = commands;
        this.proposals = proposals;
        this.calls = calls;
        this.organizers = organizers;
        this.outboxes = outboxes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Decides privately.
     *
     * @param outcome null to take an unpublished decision back
     * @param rank order of an alternate, from 1; null for other outcomes
     * @throws ProblemException 403 if the organizer may not decide for this city, 404 if there is no such proposal, 409 if the
     *     proposal cannot have this outcome any more
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

    /**
     * Publishes everything in the outbox that the organizer may decide.
     *
     * @param confirmBy until when accepted speakers have to confirm; null for the usual time from now
     * @param note added to every mail; null for none
     * @return how many speakers get a mail; 0 for a repeat
     * @throws ProblemException 400 if the deadline is not in the future
     */
    int publish(
            SignedIn organizer, CallView call, @Nullable Instant confirmBy, @Nullable Bilingual note, Origin origin) {
        var now = now();
        var deadline = Objects.requireNonNullElseGet(confirmBy, this::usualDeadline);
        if (!deadline.isAfter(now)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("confirmBy", "date-not-future");
        }
        var bySpeaker = outboxes.bySpeaker(call, organizers.of(organizer.roles(), call));
        if (bySpeaker.isEmpty()) {
            return 0;
        }
        var entries =
                bySpeaker.values().stream().flatMap(List::stream).distinct().toList();
        var published = commands.send(
                new PublishSelection(
                        SelectionId.of(call.id()), call.id(), entries, deadline, note, organizer.id(), now),
                RequestProvenance.of(organizer.id().value(), origin),
                PublishedBatch.class);
        if (!published.entries().isEmpty()) {
            awaitPublished(published.entries().getLast());
        }
        var told = Set.copyOf(published.entries());
        return (int) bySpeaker.values().stream()
                .filter(own -> own.stream().anyMatch(told::contains))
                .count();
    }

    /** Waits until lists and the outbox show what was decided. */
    void await(ProposalView decided) {
        proposals.await(decided.id(), decided.answers()::equals);
    }

    /** They are published in their order, so the outbox is empty after the last one. */
    private void awaitPublished(Entry last) {
        proposals.await(new ProposalId(last.proposalId()), answers -> {
            var answer = answers.get(last.city());
            return answer == null || !answer.isUnpublished();
        });
    }

    /** Until when accepted speakers have to confirm, unless an organizer names another time. */
    Instant usualDeadline() {
        return now().plus(settings.confirmWithin());
    }

    /** In milliseconds: the database keeps microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
