package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationDeclined;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationRevoked;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerInvited;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The invitations of a proposal after some events. Names and addresses remain encrypted.
 *
 * @param invitations oldest first
 */
public record CoSpeakerState(List<Invitation> invitations) {

    static final CoSpeakerState START = new CoSpeakerState(List.of());

    public CoSpeakerState {
        invitations = List.copyOf(invitations);
    }

    CoSpeakerState after(CoSpeakerEvent event) {
        return switch (event) {
            case SpeakerInvited invited -> invited(invited);
            case InvitationAccepted accepted -> with(event, invitation -> invitation.accepted(accepted.speaker()));
            case InvitationDeclined _ -> with(event, invitation -> invitation.answered(InvitationStatus.DECLINED));
            case InvitationRevoked _ -> with(event, invitation -> invitation.answered(InvitationStatus.REVOKED));
            case SpeakerLeft _ -> with(event, invitation -> invitation.answered(InvitationStatus.LEFT));
        };
    }

    private CoSpeakerState invited(SpeakerInvited event) {
        var more = new ArrayList<>(invitations);
        more.add(new Invitation(
                new InvitationId(event.invitationId()),
                new AddressId(event.addressId()),
                event.guest(),
                InvitationStatus.INVITED,
                event.expiresAt()));
        return new CoSpeakerState(more);
    }

    private CoSpeakerState with(CoSpeakerEvent event, UnaryOperator<Invitation> change) {
        return new CoSpeakerState(invitations.stream()
                .map(each -> each.id().value().equals(event.invitationId()) ? change.apply(each) : each)
                .toList());
    }

    public Optional<Invitation> find(InvitationId id) {
        return invitations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the open or accepted invitation of a person. */
    Optional<Invitation> of(AddressId person, Instant now) {
        return invitations.stream()
                .filter(each -> each.person().equals(person) && each.takesPlace(now))
                .findFirst();
    }

    /** Returns the number of co-speakers and open invitations. */
    public int taken(Instant now) {
        return (int) invitations.stream().filter(each -> each.takesPlace(now)).count();
    }

    /** Returns the accepted invitations, in the order in which they were sent. */
    public List<Invitation> accepted() {
        return invitations.stream()
                .filter(each -> each.answer() == InvitationStatus.ACCEPTED)
                .toList();
    }
}
