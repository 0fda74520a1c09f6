package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.SubmissionResult;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Submits proposals for pages and API. Encrypts personal data and turns refusals into problem details. */
@Component
class Proposals {

    private final Commands commands;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final FindProposals proposals;
    private final RateLimits limits;
    private final Clock clock;

    Proposals(
            Commands commands,
            AddressIds addressIds,
            PersonalData personalData,
            FindProposals proposals,
            RateLimits limits,
            Clock clock) {
        this.commands = commands;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.proposals = proposals;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Submits a validated request.
     *
     * @param key identifies a repeat by the same speaker; without a key every request is a new proposal
     * @param reader language of mails to the speaker, unless the request names another
     * @param network the network address of the request
     * @throws ProblemException 429 if this network address has sent too many proposals with this e-mail address
     */
    SubmissionResult.Submitted submit(
            CallId call,
            ProposalRequest request,
            @Nullable String key,
            Language reader,
            Origin origin,
            String network) {
        var from = request.sender();
        var email = from.email();
        var address = addressIds.of(email);
        var language = Optional.ofNullable(request.locale()).orElse(reader);
        var speaker = new Speaker(from.name(), email, Objects.requireNonNullElse(from.bio(), ""), language.code());
        limits.takeShared("proposal-by-address", address.value(), network);
        var details = personalData.seal(address, speaker);
        var command = new SubmitProposal(
                key == null ? ProposalId.random() : ProposalId.of(call, details, key),
                call,
                personalData.seal(address, new Talk(request.title(), request.summary())),
                request.format(),
                request.language(),
                address,
                details,
                Placement.NONE,
                clock.instant());
        return switch (commands.send(command, RequestProvenance.of(address.value(), origin), SubmissionResult.class)) {
            case SubmissionResult.Submitted submitted -> requireSame(submitted, command, request, speaker);
            case SubmissionResult.Refused(var reason) -> throw problem(reason);
        };
    }

    /** Refuses a repeat with different content. Otherwise the new content would be lost without a message. */
    private SubmissionResult.Submitted requireSame(
            SubmissionResult.Submitted submitted, SubmitProposal command, ProposalRequest request, Speaker speaker) {
        if (submitted.repeated()) {
            var recorded = proposals.submitted(submitted.proposalId());
            var same = recorded.talk().equals(new Talk(request.title(), request.summary()))
                    && recorded.speaker().equals(speaker)
                    && recorded.format().equals(command.format())
                    && recorded.language().equals(command.language());
            if (!same) {
                throw IdempotencyKey.reused();
            }
        }
        return submitted;
    }

    private static ProblemException problem(CallRefusal reason) {
        return switch (reason) {
            case CALL_UNKNOWN -> new ProblemException(HttpStatus.NOT_FOUND, "call.not-found");
            case CALL_NOT_OPEN_YET -> new ProblemException(HttpStatus.CONFLICT, "proposal.call-not-open-yet");
            case CALL_CLOSED -> new ProblemException(HttpStatus.CONFLICT, "proposal.call-closed");
            case FORMAT_NOT_OFFERED ->
                new ProblemException(HttpStatus.BAD_REQUEST, "proposal.format-unknown").field("format", "unknown");
        };
    }
}
