package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail for a party that joins the waitlist. It contains no calendar entry, because the party has no seat. */
@Component
class RsvpWaitlistedComposer extends RsvpComposer {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-waitlisted", MailPriority.NORMAL, MailKind.RSVP, true);

    private final RsvpLinks links;

    RsvpWaitlistedComposer(AttendeeLetters letters, RsvpLinks links) {
        super(PURPOSE, letters);
        this.links = links;
    }

    @Override
    void complete(Letter.Builder letter, List<Fact> facts, RsvpContent rsvp, RevisedMeetup revised, MailDraft draft) {
        var meetup = revised.meetup();
        letter.button(links.manage(meetup.slug(), rsvp.rsvpId(), draft))
                .cannotCome(links.leaveWaitlist(meetup.slug(), rsvp.rsvpId(), draft));
    }

    @Override
    RsvpContent sampleOf(MailDraft draft) {
        return new RsvpContent(SampleMeetup.ID, draft.about(), SampleMeetup.PARTY, 3);
    }
}
