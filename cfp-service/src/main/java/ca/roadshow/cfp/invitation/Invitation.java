package ca.roadshow.cfp.invitation;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;

/**
 * An invitation of one person to speak.
 *
 * @param contact an encrypted {@link Guest}; of an accepted invitation, an encrypted {@link ca.roadshow.cfp.proposal.Speaker}
 * @param answer status after the last answer; remains {@code INVITED} after its expiry
 */
public record Invitation(
        InvitationId id, AddressId person, Sealed contact, InvitationStatus answer, Instant expiresAt) {

    /** Returns the status at a time. */
    public InvitationStatus status(Instant now) {
        return answer == InvitationStatus.INVITED && !now.isBefore(expiresAt) ? InvitationStatus.EXPIRED : answer;
    }

    /** Whether it counts towards the limit of co-speakers. */
    boolean takesPlace(Instant now) {
        return switch (status(now)) {
            case INVITED, ACCEPTED -> true;
            case DECLINED, EXPIRED, REVOKED, LEFT -> false;
        };
    }

    Invitation answered(InvitationStatus given) {
        return new Invitation(id, person, contact, given, expiresAt);
    }

    Invitation accepted(Sealed speaker) {
        return new Invitation(id, person, speaker, InvitationStatus.ACCEPTED, expiresAt);
    }
}
