package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The API of decisions, for organizers. */
@RestController
@Access(Rule.ORGANIZER)
class DecisionController {

    /**
     * @param outcome null or absent to withdraw an unpublished decision
     * @param rank of an alternate, 1 to 9,999
     * @param city slug of a community; absent if the call does not ask for cities
     */
    record DecisionRequest(
            @Pattern(regexp = "ACCEPT|ALTERNATE|DECLINE") @Nullable
            String outcome,

            @Min(1) @Max(9999) @Nullable Integer rank,
            @Nullable String city) {}

    /** @param decision decision that is not published; null if there is none */
    record CityAnswer(
            ProposalStatus state,
            @Nullable Outcome decision,
            @Nullable Integer rank,
            @Nullable Instant confirmBy) {

        static CityAnswer of(Answer answer) {
            var decision = answer.decision();
            return new CityAnswer(
                    answer.status(),
                    decision == null ? null : decision.outcome(),
                    decision == null ? answer.rank() : decision.rank(),
                    answer.confirmBy());
        }
    }

    /** @param answers answers by city; a single one with the key {@code ""} if the call does not ask for cities */
    record DecidedProposal(String proposalId, ProposalStatus state, Map<String, CityAnswer> answers) {

        static DecidedProposal of(ProposalView proposal) {
            var answers = new TreeMap<String, CityAnswer>();
            proposal.answers().forEach((city, answer) -> answers.put(city, CityAnswer.of(answer)));
            return new DecidedProposal(proposal.id().value(), proposal.status(), answers);
        }
    }

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PutMapping("/api/proposals/{proposal}/decision")
    DecidedProposal decide(
            @PathVariable String proposal, @Valid @RequestBody DecisionRequest request, SignedIn person) {
        var decided = decisions.decide(
                person,
                ProposalId.parse(proposal)
                        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "proposal.not-found")),
                Objects.requireNonNullElse(request.city(), ""),
                request.outcome() == null ? null : Outcome.valueOf(request.outcome()),
                request.rank(),
                Origin.API);
        decisions.await(decided);
        return DecidedProposal.of(decided);
    }
}
