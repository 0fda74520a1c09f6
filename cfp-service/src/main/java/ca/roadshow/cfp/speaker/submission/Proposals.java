package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.CallRefusal;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.SubmissionResult;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
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
            CallView call,
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
        var content = ProposalReader.read(request, call.terms());
        limits.takeShared("proposal-by-address", address.value(), network);
        var details = personalData.seal(address, speaker);
        var talk = personalData
                .sealBeside(details, content.talk())
                .orElseGet(() -> personalData.seal(address, content.talk()));
        var command = new SubmitProposal(
                key == null ? ProposalId.random() : ProposalId.of(call.id(), details, key),
                call.id(),
                talk,
                request.format(),
                request.language(),
                address,
                details,
                content.placement(),
                content.answered(),
                request.code() == null || request.code().isBlank()
                        ? null
                        : request.code().strip(),
                clock.instant());
        return switch (commands.send(command, RequestProvenance.of(address.value(), origin), SubmissionResult.class)) {
            case SubmissionResult.Submitted submitted -> requireSame(submitted, command, content.talk(), speaker);
            case SubmissionResult.Refused(var reason) -> throw problem(reason);
        };
    }

    /** Refuses a repeat with different content, because its new content would be lost without a message. */
    private SubmissionResult.Submitted requireSame(
            SubmissionResult.Submitted submitted, SubmitProposal command, Talk talk, Speaker speaker) {
        if (submitted.repeated()) {
            var recorded = proposals.submitted(submitted.proposalId());
            var same = recorded.talk().equals(talk)
                    && recorded.speaker().equals(speaker)
                    && recorded.placement().equals(command.placement())
                    && recorded.format().equals(command.format())
                    && recorded.language().equals(command.language());
            if (!same) {
                throw IdempotencyKey.reused();
            }
        }
        return submitted;
    }

    static ProblemException problem(CallRefusal reason) {
        return switch (reason) {
            case CALL_UNKNOWN -> new ProblemException(HttpStatus.NOT_FOUND, "call.not-found");
            case CALL_NOT_OPEN_YET -> new ProblemException(HttpStatus.CONFLICT, "proposal.call-not-open-yet");
            case CALL_CLOSED -> new ProblemException(HttpStatus.CONFLICT, "proposal.call-closed");
            case FORMAT_NOT_OFFERED ->
                new ProblemException(HttpStatus.BAD_REQUEST, "proposal.format-unknown").field("format", "unknown");
            case TRACK_NOT_OFFERED -> notAdmitted().field("track", "unknown");
            case LEVEL_NOT_OFFERED -> notAdmitted().field("level", "unknown");
            case CITY_MISSING -> notAdmitted().field("cities[0].city", "city-missing");
            case CITY_NOT_OFFERED -> notAdmitted().field("cities[0].city", "unknown");
            case DATE_NOT_OFFERED -> notAdmitted().field("cities[0].dates", "unknown");
            case ANSWER_MISSING -> notAdmitted().field("answers[0].value", "required");
            case CODE_UNKNOWN ->
                new ProblemException(HttpStatus.CONFLICT, "proposal.code-unknown").field("code", "unknown");
            case CODE_USED_UP ->
                new ProblemException(HttpStatus.CONFLICT, "proposal.code-used-up").field("code", "used-up");
            case TOO_MANY_PROPOSALS -> new ProblemException(HttpStatus.CONFLICT, "proposal.too-many");
        };
    }

    /**
     * Returns the problem of a proposal that the call no longer accepts, because the call was changed after its form was shown.
     */
    private static ProblemException notAdmitted() {
        return new ProblemException(HttpStatus.CONFLICT, "proposal.not-admitted");
    }
}
