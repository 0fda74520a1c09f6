package ca.roadshow.notifications.attendee.change;

import ca.roadshow.notifications.announcement.MeetupChanges;
import ca.roadshow.notifications.announcement.MeetupChanges.Change;
import ca.roadshow.notifications.announcement.MeetupChanges.Place;
import ca.roadshow.notifications.attendee.AttendeeLetters;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.attendee.MeetupInvitations;
import ca.roadshow.notifications.attendee.RevisedMeetup;
import ca.roadshow.notifications.attendee.RsvpLinks;
import ca.roadshow.notifications.attendee.SampleMeetup;
import ca.roadshow.notifications.attendee.change.MeetupChangedComposer.MeetupChange;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The mail for a meetup with a new time or venue. Shows the values before and after this change; each later change sends another
 * mail. Attendees with a seat get a new calendar invitation.
 */
@Component
class MeetupChangedComposer implements MailComposer<MeetupChange> {

    static final MailPurpose PURPOSE = new MailPurpose("meetup-changed", MailPriority.URGENT, MailKind.RSVP, false);

    /** @param changeId see {@link MeetupChanges} */
    @JsonTypeName("change")
    record MeetupChange(String meetupId, String changeId) implements MailContent {}

    private final MeetupChanges changes;
    private final AttendeeLetters letters;
    private final RsvpLinks links;
    private final Attendees attendees;
    private final MeetupInvitations invitations;

    MeetupChangedComposer(
            MeetupChanges changes,
            AttendeeLetters letters,
            RsvpLinks links,
            Attendees attendees,
            MeetupInvitations invitations) {
        this.changes = changes;
        this.letters = letters;
        this.links = links;
        this.attendees = attendees;
        this.invitations = invitations;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<MeetupChange> contentType() {
        return MeetupChange.class;
    }

    @Override
    public Letter compose(MeetupChange content, MailDraft draft) {
        var change = changes.change(content.changeId()).orElseThrow(() -> new NotYetAnnounced(content.meetupId()));
        if (attendees
                .attendance(draft.about())
                .filter(attendance -> !attendance.withdrawn())
                .isEmpty()) {
            throw new ExpiredMail();
        }
        var hasSeat = attendees.hasSeat(content.meetupId(), draft.recipient());
        return letter(change, letters.revised(content.meetupId()), hasSeat, draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var after = letters.place(SampleMeetup.ANNOUNCED);
        var before = new Place(
                after.startsAt().minus(Duration.ofDays(1)),
                after.endsAt().minus(Duration.ofDays(1)),
                after.zone(),
                "Petite Salle, 2, rue de l’Exemple, Montréal");
        return letter(new Change(SampleMeetup.ID, before, after), SampleMeetup.REVISED, true, draft);
    }

    private Letter letter(Change change, RevisedMeetup revised, boolean hasSeat, MailDraft draft) {
        var meetup = revised.meetup();
        var rsvpId = draft.about();
        var letter = draft.variant(variantOf(change), letters.title(meetup, draft))
                .facts(facts(change, draft))
                .button(links.manage(meetup.slug(), rsvpId, draft))
                .cannotCome(links.cannotCome(meetup.slug(), rsvpId, draft));
        if (hasSeat) {
            letter.invitation(invitations.request(revised, letter.text(), draft));
        }
        return letter.build();
    }

    private List<Fact> facts(Change change, MailDraft draft) {
        var facts = new ArrayList<Fact>();
        facts.add(letters.when(change.after(), draft));
        if (change.ofTime()) {
            facts.add(draft.fact("before", letters.time(change.before(), draft)));
        }
        facts.add(letters.where(change.after(), draft));
        if (change.ofVenue()) {
            facts.add(draft.fact("before", letters.venue(change.before(), draft)));
        }
        return facts;
    }

    private static String variantOf(Change change) {
        if (change.ofTime()) {
            return change.ofVenue() ? ".both" : ".time";
        }
        return ".venue";
    }
}
