package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail for a person who has asked again for the link to their RSVP. */
@Component
class RsvpLinkComposer extends RsvpComposer {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-link", MailPriority.URGENT, MailKind.RSVP, true);

    private final RsvpLinks links;

    RsvpLinkComposer(AttendeeLetters letters, RsvpLinks links) {
        super(PURPOSE, letters);
        this.links = links;
    }

    @Override
    void complete(Letter.Builder letter, List<Fact> facts, RsvpContent rsvp, RevisedMeetup revised, MailDraft draft) {
        letter.button(links.manage(revised.meetup().slug(), rsvp.rsvpId(), draft));
    }
}
