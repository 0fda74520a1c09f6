package ca.roadshow.cfp.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.call.Candidate;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.DecideProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.EditProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.ImportProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.PromoteAlternate;
import ca.roadshow.cfp.proposal.ProposalCommand.PublishDecision;
import ca.roadshow.cfp.proposal.ProposalCommand.ReleaseProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.RemindToConfirm;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.AlternatePromoted;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionPublished;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionTaken;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalConfirmed;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalEdited;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A talk proposed to a call, with the decisions about it. */
@Aggregate(cache = "aggregateCache")
class Proposal {

    @AggregateIdentifier
    private @Nullable ProposalId id;

    private ProposalState state = ProposalState.START;

    /** Submits a proposal. A repeat is accepted even if the call has closed since. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SubmissionResult handle(SubmitProposal command, AdmissionPolicy admission) {
        return submit(command, admission::refusal);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SubmissionResult handle(ImportProposal command, AdmissionPolicy admission) {
        return submit(command.submission(), admission::refusalOfImport);
    }

    private SubmissionResult submit(SubmitProposal command, Function<Candidate, Optional<CallRefusal>> admission) {
        if (id != null) {
            return new SubmissionResult.Submitted(id, true);
        }
        var refusal = admission.apply(candidate(command));
        if (refusal.isPresent()) {
            return new SubmissionResult.Refused(refusal.get());
        }
        apply(new ProposalSubmitted(
                command.proposalId().value(),
                command.callId().value(),
                command.talk(),
                command.format(),
                command.language(),
                command.speaker().value(),
                command.details(),
                command.placement(),
                command.at()));
        return new SubmissionResult.Submitted(command.proposalId(), false);
    }

    @CommandHandler
    ProposalResult handle(EditProposal command, AdmissionPolicy admission) {
        var content = Objects.requireNonNull(state.content());
        if (!state.is(ProposalStatus.SUBMITTED)) {
            return ProposalResult.NOT_POSSIBLE;
        }
        if (command.version() != content.version()) {
            return ProposalResult.STALE;
        }
        var refusal = admission.refusal(candidate(command, content));
        if (refusal.isPresent()) {
            return result(refusal.get());
        }
        apply(new ProposalEdited(
                command.proposalId().value(),
                content.version() + 1,
                command.talk(),
                command.format(),
                command.language(),
                command.details(),
                command.placement(),
                command.at()));
        return ProposalResult.DONE;
    }

    private static Candidate candidate(SubmitProposal command) {
        var placement = command.placement();
        return new Candidate(
                command.callId(),
                command.proposalId().value(),
                command.speaker().value(),
                command.format(),
                placement.track(),
                placement.level(),
                placement.datesByCity(),
                command.answered(),
                command.lateCode(),
                false,
                command.at());
    }

    private static Candidate candidate(EditProposal command, ProposalState.Content content) {
        var placement = command.placement();
        return new Candidate(
                new CallId(content.callId()),
                command.proposalId().value(),
                content.addressId(),
                command.format(),
                placement.track(),
                placement.level(),
                placement.datesByCity(),
                command.answered(),
                null,
                true,
                command.at());
    }

    private static ProposalResult result(CallRefusal refusal) {
        return switch (refusal) {
            case FORMAT_NOT_OFFERED -> ProposalResult.FORMAT_NOT_OFFERED;
            case TRACK_NOT_OFFERED,
                    LEVEL_NOT_OFFERED,
                    CITY_MISSING,
                    CITY_NOT_OFFERED,
                    DATE_NOT_OFFERED,
                    ANSWER_MISSING -> ProposalResult.NOT_ADMITTED;
            case CALL_UNKNOWN, CALL_NOT_OPEN_YET, CALL_CLOSED, CODE_UNKNOWN, CODE_USED_UP, TOO_MANY_PROPOSALS ->
                ProposalResult.CALL_CLOSED;
        };
    }

    @CommandHandler
    ProposalResult handle(DecideProposal command) {
        var answer = state.answer(command.city()).orElse(null);
        if (answer == null) {
            return ProposalResult.CITY_UNKNOWN;
        }
        if (decides(answer, command)) {
            return ProposalResult.UNCHANGED;
        }
        if (command.outcome() != null
                && !answer.allows(command.outcome(), command.rank())
                && !answer.isAlready(command.outcome(), command.rank())) {
            return ProposalResult.NOT_POSSIBLE;
        }
        apply(new DecisionTaken(
                command.proposalId().value(),
                command.city(),
                command.outcome(),
                command.rank(),
                command.decidedBy().value(),
                command.at()));
        return ProposalResult.DONE;
    }

    /** Whether this equals the current decision. */
    private static boolean decides(Answer answer, DecideProposal command) {
        var decision = answer.decision();
        if (decision != null) {
            return decision.outcome() == command.outcome() && Objects.equals(decision.rank(), command.rank());
        }
        return command.outcome() == null || answer.isAlready(command.outcome(), command.rank());
    }

    @CommandHandler
    ProposalResult handle(PublishDecision command) {
        var answer = state.answer(command.city()).orElse(null);
        if (answer == null) {
            return ProposalResult.CITY_UNKNOWN;
        }
        if (command.batch().equals(answer.batch())) {
            return ProposalResult.UNCHANGED;
        }
        if (!answer.allows(command.outcome(), command.rank())) {
            return ProposalResult.NOT_POSSIBLE;
        }
        apply(new DecisionPublished(
                command.proposalId().value(),
                command.city(),
                command.batch(),
                command.outcome(),
                command.rank(),
                command.confirmBy(),
                command.at()));
        return ProposalResult.DONE;
    }

    @CommandHandler
    ProposalResult handle(ConfirmProposal command) {
        var answer = state.answer(command.city()).orElse(null);
        if (answer == null) {
            return ProposalResult.CITY_UNKNOWN;
        }
        if (answer.status() == ProposalStatus.CONFIRMED) {
            return ProposalResult.UNCHANGED;
        }
        if (!answer.status().leadsTo(ProposalStatus.CONFIRMED)) {
            return ProposalResult.NOT_POSSIBLE;
        }
        var confirmBy = answer.confirmBy();
        if (confirmBy != null && !command.at().isBefore(confirmBy)) {
            return ProposalResult.TOO_LATE;
        }
        var offered = offeredDates(command.city());
        var date = command.date() == null && offered.size() == 1 ? offered.getFirst() : command.date();
        if (!offered.isEmpty() && (date == null || !offered.contains(date))) {
            return ProposalResult.DATE_NOT_OFFERED;
        }
        apply(new ProposalConfirmed(command.proposalId().value(), command.city(), date, command.at()));
        return ProposalResult.DONE;
    }

    /** Returns the dates that the speaker offered for a city; empty for any date. */
    private List<LocalDate> offeredDates(String city) {
        return Objects.requireNonNull(state.content()).placement().cities().stream()
                .filter(offer -> offer.city().equals(city))
                .flatMap(offer -> offer.dates().stream())
                .toList();
    }

    @CommandHandler
    ProposalResult handle(RemindToConfirm command) {
        var answer = state.answer(command.city()).orElse(Answer.OPEN);
        var confirmBy = answer.confirmBy();
        if (answer.status() != ProposalStatus.ACCEPTED || confirmBy == null) {
            return ProposalResult.NOT_POSSIBLE;
        }
        if (command.reminder() <= answer.reminders()) {
            return ProposalResult.UNCHANGED;
        }
        apply(new ConfirmationReminded(
                command.proposalId().value(), command.city(), command.reminder(), confirmBy, command.at()));
        return ProposalResult.DONE;
    }

    /** Releases the place. If the command comes before the deadline, changes nothing, because the speaker still has time. */
    @CommandHandler
    ProposalResult handle(ReleaseProposal command) {
        var answer = state.answer(command.city()).orElse(Answer.OPEN);
        if (answer.status() == ProposalStatus.RELEASED) {
            return ProposalResult.UNCHANGED;
        }
        var confirmBy = answer.confirmBy();
        if (answer.status() != ProposalStatus.ACCEPTED
                || confirmBy == null
                || command.at().isBefore(confirmBy)) {
            return ProposalResult.NOT_POSSIBLE;
        }
        apply(new ProposalReleased(command.proposalId().value(), command.city(), command.at()));
        return ProposalResult.DONE;
    }

    @CommandHandler
    ProposalResult handle(PromoteAlternate command) {
        var answer = state.answer(command.city()).orElse(Answer.OPEN);
        if (command.placeOf().value().equals(answer.batch())) {
            return ProposalResult.UNCHANGED;
        }
        if (answer.status() != ProposalStatus.ALTERNATE) {
            return ProposalResult.NOT_POSSIBLE;
        }
        apply(new AlternatePromoted(
                command.proposalId().value(),
                command.city(),
                command.placeOf().value(),
                command.confirmBy(),
                command.at()));
        return ProposalResult.DONE;
    }

    @CommandHandler
    ProposalResult handle(WithdrawProposal command, AdmissionPolicy admission) {
        var withdrawn = state.answers().entrySet().stream()
                .filter(entry -> command.city() == null || command.city().equals(entry.getKey()))
                .map(entry -> entry.getValue().status())
                .toList();
        if (withdrawn.isEmpty()) {
            return ProposalResult.CITY_UNKNOWN;
        }
        if (withdrawn.stream().noneMatch(ProposalStatus::isWithdrawable)) {
            return withdrawn.contains(ProposalStatus.WITHDRAWN)
                    ? ProposalResult.UNCHANGED
                    : ProposalResult.NOT_POSSIBLE;
        }
        apply(new ProposalWithdrawn(command.proposalId().value(), command.city(), command.reason(), command.at()));
        if (state.is(ProposalStatus.WITHDRAWN)) {
            admission.release(command.proposalId().value());
        }
        return ProposalResult.DONE;
    }

    @CommandHandler
    void handle(DisownProposal command, AdmissionPolicy admission) {
        if (!state.is(ProposalStatus.DISOWNED)) {
            admission.release(command.proposalId().value());
            apply(new ProposalDisowned(command.proposalId().value(), command.at()));
        }
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        state = state.after(event);
        id = new ProposalId(event.proposalId());
    }

    ProposalState state() {
        return state;
    }
}
