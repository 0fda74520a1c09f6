package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import org.springframework.stereotype.Component;

/** The mail for a seat that is confirmed at once. */
@Component
class RsvpConfirmedComposer extends SeatComposer {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-confirmed", MailPriority.NORMAL, MailKind.RSVP, true);

    RsvpConfirmedComposer(AttendeeLetters letters, RsvpLinks links, MeetupInvitations invitations) {
        super(PURPOSE, letters, links, invitations);
    }
}
