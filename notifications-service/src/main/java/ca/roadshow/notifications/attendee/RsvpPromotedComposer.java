package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import org.springframework.stereotype.Component;

/** The mail for a waitlisted party that gets a seat. */
@Component
class RsvpPromotedComposer extends SeatComposer {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-promoted", MailPriority.URGENT, MailKind.RSVP, true);

    RsvpPromotedComposer(AttendeeLetters letters, RsvpLinks links, MeetupInvitations invitations) {
        super(PURPOSE, letters, links, invitations);
    }
}
