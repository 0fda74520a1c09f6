package ca.roadshow.cfp.invitation;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of the co-speakers of a proposal. {@link CoSpeakerState#after} applies them. */
public sealed interface CoSpeakerEvent {

    String coSpeakersId();

    String proposalId();

    String invitationId();

    Instant at();

    /**
     * @param addressId identifies the invited person
     * @param guest an encrypted {@link Guest}
     */
    @StoredAs("co-speakers.invited")
    record SpeakerInvited(
            String coSpeakersId,
            String proposalId,
            String invitationId,
            String addressId,
            Sealed guest,
            Instant expiresAt,
            Instant at)
            implements CoSpeakerEvent {}

    /** @param speaker an encrypted {@link ca.roadshow.cfp.proposal.Speaker} */
    @StoredAs("co-speakers.accepted")
    record InvitationAccepted(
            String coSpeakersId, String proposalId, String invitationId, String addressId, Sealed speaker, Instant at)
            implements CoSpeakerEvent {}

    @StoredAs("co-speakers.declined")
    record InvitationDeclined(String coSpeakersId, String proposalId, String invitationId, Instant at)
            implements CoSpeakerEvent {}

    @StoredAs("co-speakers.revoked")
    record InvitationRevoked(String coSpeakersId, String proposalId, String invitationId, Instant at)
            implements CoSpeakerEvent {}

    /** @param reason an encrypted text; null if none was given */
    @StoredAs("co-speakers.left")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpeakerLeft(
            String coSpeakersId,
            String proposalId,
            String invitationId,
            @Nullable Sealed reason,
            Instant at) implements CoSpeakerEvent {}
}
