package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decisions for organizers' API clients. */
@RestController
@Access(Rule.ORGANIZER)
class DecisionController {

    /**
     * @param outcome null or absent to take an unpublished decision back
     * @param rank of an alternate, 1 to 9,999
     * @param city slug of a community; absent if the call does not ask for cities
     */
    record DecisionRequest(
            @Pattern(regexp = "ACCEPT|ALTERNATE|DECLINE") @Nullable
            String outcome,

            @Min(1) @Max(9999) @Nullable Integer rank,
            @Nullable String city) {}

    /** @param confirmBy until when accepted speakers have to confirm; absent for the usual time from now */
    record PublicationRequest(
            @Nullable Instant confirmBy, @Nullable Bilingual note) {}

    record Publication(int mails) {}

    /** @param decision that the speaker was not told; null if there is none */
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

    /** @param answers by city; a single one, of {@code ""}, if the call does not ask for cities */
    record DecidedProposal(String proposalId, ProposalStatus state, Map<String, CityAnswer> answers) {

        static DecidedProposal of(ProposalView proposal) {
            var answers = new TreeMap<String, CityAnswer>();
            proposal.answers().forEach((city, answer) -> answers.put(city, CityAnswer.of(answer)));
            return new DecidedProposal(proposal.id().value(), proposal.status(), answers);
        }
    }

    record OutboxItem(
            String proposalId,
            String title,
            String city,
            Outcome outcome,
            @Nullable Integer rank) {

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "OutboxItem[" + proposalId + "]";
        }
    }

    record OutboxMail(String speaker, String language, List<OutboxItem> items) {

        static OutboxMail of(Outbox.Mail mail) {
            return new OutboxMail(
                    mail.speaker(),
                    mail.language(),
                    mail.items().stream()
                            .map(item -> new OutboxItem(
                                    item.proposal().id().value(),
                                    item.proposal().title(),
                                    item.entry().city(),
                                    item.entry().outcome(),
                                    item.entry().rank()))
                            .toList());
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "OutboxMail[" + items.size() + "]";
        }
    }

    record OutboxResponse(List<OutboxMail> mails) {}

    private final Decisions decisions;
    private final FindCalls calls;
    private final FindOutbox outboxes;
    private final CityOrganizers organizers;

    DecisionController(Decisions decisions, FindCalls calls, FindOutbox outboxes, CityOrganizers organizers) {
        this.decisions = decisions;
        this.calls = calls;
        this.outboxes = outboxes;
        this.organizers = organizers;
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

    /** What this organizer may publish. Organizers of a city see only the answers of their city. */
    @Access(value = Rule.ORGANIZER, of = "decided")
    @GetMapping("/api/cfps/manage/{decided}/outbox")
    OutboxResponse outbox(@PathVariable String decided, SignedIn person) {
        var found = calls.get(decided);
        var outbox = outboxes.of(found, organizers.of(person.roles(), found), 0, Integer.MAX_VALUE);
        return new OutboxResponse(outbox.mails().stream().map(OutboxMail::of).toList());
    }

    /** Publishes everything in the organizer's outbox. A repeat mails nobody. */
    @Access(value = Rule.ORGANIZER, of = "decided")
    @PostMapping("/api/cfps/manage/{decided}/decisions/publication")
    Publication publish(
            @PathVariable String decided,
            @RequestBody(required = false) @Nullable PublicationRequest request,
            SignedIn person) {
        var found = calls.get(decided);
        var sent = Objects.requireNonNullElseGet(request, () -> new PublicationRequest(null, null));
        return new Publication(decisions.publish(person, found, sent.confirmBy(), sent.note(), Origin.API));
    }
}
