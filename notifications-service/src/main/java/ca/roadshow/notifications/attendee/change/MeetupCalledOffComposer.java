package ca.roadshow.notifications.attendee.change;

import ca.roadshow.notifications.attendee.AttendeeLetters;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.attendee.MeetupInvitations;
import ca.roadshow.notifications.attendee.RevisedMeetup;
import ca.roadshow.notifications.attendee.RsvpLinks;
import ca.roadshow.notifications.attendee.SampleMeetup;
import ca.roadshow.notifications.attendee.change.MeetupCalledOffComposer.CalledOffMeetup;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.web.text.Markdown;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** The mail for a meetup that is called off. Cancels the calendar entry of attendees with a seat. */
@Component
class MeetupCalledOffComposer implements MailComposer<CalledOffMeetup> {

    static final MailPurpose PURPOSE = new MailPurpose("meetup-called-off", MailPriority.URGENT, MailKind.RSVP, false);

    @JsonTypeName("meetup")
    record CalledOffMeetup(String meetupId) implements MailContent {}

    private final AttendeeLetters letters;
    private final RsvpLinks links;
    private final Attendees attendees;
    private final MeetupInvitations invitations;
    private final Markdown markdown;

    MeetupCalledOffComposer(
            AttendeeLetters letters,
            RsvpLinks links,
            Attendees attendees,
            MeetupInvitations invitations,
            Markdown markdown) {
        this.letters = letters;
        this.links = links;
        this.attendees = attendees;
        this.invitations = invitations;
        this.markdown = markdown;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<CalledOffMeetup> contentType() {
        return CalledOffMeetup.class;
    }

    @Override
    public Letter compose(CalledOffMeetup content, MailDraft draft) {
        var hasSeat = attendees.hasSeat(content.meetupId(), draft.recipient());
        return letter(letters.revised(content.meetupId()), hasSeat, draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(SampleMeetup.CALLED_OFF, true, draft);
    }

    private Letter letter(RevisedMeetup revised, boolean hasSeat, MailDraft draft) {
        var meetup = revised.meetup();
        var place = letters.place(meetup);
        var facts = new ArrayList<Fact>();
        facts.add(letters.when(place, draft));
        if (place.venue() != null) {
            facts.add(letters.where(place, draft));
        }
        if (meetup.calledOffBecause() != null) {
            var reason = meetup.calledOffBecause().in(draft.language().code());
            facts.add(new Fact(draft.text("mail.fact.reason"), markdown.text(reason), markdown.html(reason)));
        }
        var letter = draft.letter(letters.title(meetup, draft)).facts(facts).button(links.home(draft));
        if (hasSeat) {
            letter.invitation(invitations.cancellation(revised, letter.text(), draft));
        }
        return letter.build();
    }
}
