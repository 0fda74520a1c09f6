package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.invitation.reply.Invitations;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.EditProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.speaker.submission.ProposalReader;
import ca.roadshow.cfp.speaker.submission.ProposalRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.SpeakerRequest;
import ca.roadshow.cfp.speaker.tracking.Tracking.Action;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The actions of speakers on a submitted proposal, for pages and API. Turns refusals into problem details. */
@Component
class SpeakerActions {

    static final String STALE = "proposal.stale";

    private final Commands commands;
    private final Invitations invitations;
    private final PersonalData personalData;
    private final Clock clock;

    SpeakerActions(Commands commands, Invitations invitations, PersonalData personalData, Clock clock) {
        this.commands = commands;
        this.invitations = invitations;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Replaces the content of a proposal. The e-mail address cannot change, because it identifies the speaker. A co-speaker can
     * change the talk, but not the first speaker's data.
     *
     * @throws ProblemException 409 {@code proposal.stale} if somebody else has edited it in the meantime
     */
    void edit(Tracking tracking, ProposalRequest request, Origin origin) {
        var proposal = tracking.proposal();
        var content = ProposalReader.read(request, tracking.call().terms());
        var command = new EditProposal(
                proposal.id(),
                Objects.requireNonNull(request.version()),
                sealed(tracking, content.talk()),
                request.format(),
                request.language(),
                sealed(
                        tracking,
                        tracking.isReadByCoSpeaker() ? proposal.speaker() : edited(proposal.speaker(), request)),
                content.placement(),
                content.answered(),
                clock.instant());
        send(tracking, command, origin);
    }

    private static Speaker edited(Speaker before, ProposalRequest request) {
        @Nullable SpeakerRequest speaker = request.speaker();
        var language =
                request.locale() == null ? before.language() : request.locale().code();
        return speaker == null
                ? new Speaker(before.name(), before.email(), before.bio(), language)
                : new Speaker(speaker.name(), before.email(), Objects.requireNonNullElse(speaker.bio(), ""), language);
    }

    /**
     * Withdraws the talk. If a co-speaker does so, they only leave, and the others still give the talk.
     *
     * @param city null to withdraw everywhere; ignored for a co-speaker
     */
    void withdraw(Tracking tracking, @Nullable String city, @Nullable String reason, Origin origin) {
        var coSpeaker = tracking.reader();
        if (coSpeaker != null) {
            invitations.leave(coSpeaker, reason == null || reason.isBlank() ? null : reason.strip(), origin);
            return;
        }
        check(tracking, Action.WITHDRAW);
        var sealed = reason == null || reason.isBlank() ? null : sealed(tracking, reason.strip());
        send(tracking, new WithdrawProposal(tracking.proposal().id(), city, sealed, clock.instant()), origin);
    }

    /** Invites a person as a co-speaker. The mail is in the language of the reader. */
    void invite(Tracking tracking, String email, Language reader, Origin origin, String network) {
        if (tracking.withdrawable().findAny().isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "proposal.not-possible");
        }
        invitations.invite(
                tracking.proposal(),
                tracking.call(),
                email,
                reader,
                RequestProvenance.of(tracking.actor(), origin),
                network);
    }

    void revoke(Tracking tracking, String invitation, Origin origin) {
        invitations.revoke(tracking.proposal().id(), invitation, RequestProvenance.of(tracking.actor(), origin));
    }

    /**
     * Confirms the talk in a city.
     *
     * @param city empty if the call does not ask for cities
     */
    void confirm(Tracking tracking, String city, @Nullable LocalDate date, Origin origin) {
        check(tracking, Action.CONFIRM);
        send(tracking, new ConfirmProposal(tracking.proposal().id(), city, date, clock.instant()), origin);
    }

    static void check(Tracking tracking, Action action) {
        if (!tracking.allows(action)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "proposal.mailbox-needed");
        }
    }

    /**
     * Encrypts a value with the speaker's current key, so that nothing is stored about a speaker who is erased in the meantime.
     */
    private Sealed sealed(Tracking tracking, Object value) {
        return personalData
                .sealBeside(tracking.key(), value)
                .orElseThrow(() -> new ProblemException(HttpStatus.GONE, "proposal.person-forgotten"));
    }

    private void send(Tracking tracking, Object command, Origin origin) {
        var result = commands.send(command, RequestProvenance.of(tracking.actor(), origin), ProposalResult.class);
        problem(result).ifPresent(problem -> {
            throw problem;
        });
    }

    private static Optional<ProblemException> problem(ProposalResult result) {
        return switch (result) {
            case DONE, UNCHANGED -> Optional.empty();
            case STALE -> Optional.of(new ProblemException(HttpStatus.CONFLICT, STALE));
            case CALL_CLOSED -> Optional.of(new ProblemException(HttpStatus.CONFLICT, "proposal.call-closed"));
            case FORMAT_NOT_OFFERED ->
                Optional.of(new ProblemException(HttpStatus.BAD_REQUEST, "proposal.format-unknown")
                        .field("format", "unknown"));
            case NOT_ADMITTED -> Optional.of(new ProblemException(HttpStatus.CONFLICT, "proposal.not-admitted"));
            case CITY_UNKNOWN ->
                Optional.of(
                        new ProblemException(HttpStatus.BAD_REQUEST, "proposal.city-unknown").field("city", "unknown"));
            case DATE_NOT_OFFERED ->
                Optional.of(
                        new ProblemException(HttpStatus.BAD_REQUEST, "proposal.date-unknown").field("date", "unknown"));
            case TOO_LATE -> Optional.of(new ProblemException(HttpStatus.CONFLICT, "proposal.confirmation-late"));
            case NOT_POSSIBLE -> Optional.of(new ProblemException(HttpStatus.CONFLICT, "proposal.not-possible"));
        };
    }
}
