package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailHistory;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail for a cancelled RSVP. Cancels the calendar entry if an earlier mail about the RSVP contained one. */
@Component
class RsvpCancelledComposer extends RsvpComposer {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-cancelled", MailPriority.NORMAL, MailKind.RSVP, true);

    private static final List<MailPurpose> INVITING =
            List.of(RsvpConfirmedComposer.PURPOSE, RsvpPromotedComposer.PURPOSE);

    private final RsvpLinks links;
    private final MeetupInvitations invitations;
    private final MailHistory history;

    RsvpCancelledComposer(
            AttendeeLetters letters, RsvpLinks links, MeetupInvitations invitations, MailHistory history) {
        super(PURPOSE, letters);
        this.links = links;
        this.invitations = invitations;
        this.history = history;
    }

    @Override
    void complete(Letter.Builder letter, List<Fact> facts, RsvpContent rsvp, RevisedMeetup revised, MailDraft draft) {
        letter.button(links.meetup(revised.meetup().slug(), draft));
        if (history.hasMailOf(INVITING, draft.about())) {
            letter.invitation(invitations.cancellation(revised, letter.text(), draft));
        }
    }

    @Override
    public Letter sample(MailDraft draft) {
        var letter = letter(sampleOf(draft), SampleMeetup.REVISED, draft);
        return letter.invitation(invitations.cancellation(SampleMeetup.REVISED, letter.text(), draft))
                .build();
    }
}
