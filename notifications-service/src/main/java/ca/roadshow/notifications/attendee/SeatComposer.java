package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.List;

/**
 * Base of the composers of mails that give a seat. They contain the ticket, a calendar invitation and a link to give the seat
 * back.
 */
abstract class SeatComposer extends RsvpComposer {

    private final RsvpLinks links;
    private final MeetupInvitations invitations;

    SeatComposer(MailPurpose purpose, AttendeeLetters letters, RsvpLinks links, MeetupInvitations invitations) {
        super(purpose, letters);
        this.links = links;
        this.invitations = invitations;
    }

    @Override
    final void complete(
            Letter.Builder letter, List<Fact> facts, RsvpContent rsvp, RevisedMeetup revised, MailDraft draft) {
        var meetup = revised.meetup();
        facts.add(links.ticketCode(rsvp.rsvpId(), draft));
        letter.button(links.manage(meetup.slug(), rsvp.rsvpId(), draft))
                .cannotCome(links.cannotCome(meetup.slug(), rsvp.rsvpId(), draft))
                .ticket(links.ticket(meetup.slug(), rsvp.rsvpId(), draft))
                .invitation(invitations.request(revised, letter.text(), draft));
    }
}
