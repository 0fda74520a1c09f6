package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.ArrayList;
import java.util.List;

/** Base of the composers of mails about one RSVP: names the meetup, when and where it is, and the party. */
abstract class RsvpComposer implements MailComposer<RsvpContent> {

    private final MailPurpose purpose;
    private final AttendeeLetters letters;

    RsvpComposer(MailPurpose purpose, AttendeeLetters letters) {
        this.purpose = purpose;
        this.letters = letters;
    }

    @Override
    public final MailPurpose purpose() {
        return purpose;
    }

    @Override
    public final Class<RsvpContent> contentType() {
        return RsvpContent.class;
    }

    @Override
    public final Letter compose(RsvpContent rsvp, MailDraft draft) {
        return letter(rsvp, letters.revised(rsvp.meetupId()), draft).build();
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(sampleOf(draft), SampleMeetup.REVISED, draft).build();
    }

    RsvpContent sampleOf(MailDraft draft) {
        return new RsvpContent(SampleMeetup.ID, draft.about(), SampleMeetup.PARTY, null);
    }

    final Letter.Builder letter(RsvpContent rsvp, RevisedMeetup revised, MailDraft draft) {
        var facts = facts(rsvp, revised.meetup(), draft);
        var letter = draft.letter(letters.title(revised.meetup(), draft));
        complete(letter, facts, rsvp, revised, draft);
        return letter.facts(facts);
    }

    /** Sets the button and the parts that only this purpose has. May add facts. */
    abstract void complete(
            Letter.Builder letter, List<Fact> facts, RsvpContent rsvp, RevisedMeetup revised, MailDraft draft);

    private List<Fact> facts(RsvpContent rsvp, Meetup meetup, MailDraft draft) {
        var place = letters.place(meetup);
        var facts = new ArrayList<Fact>();
        facts.add(letters.when(place, draft));
        if (place.venue() != null) {
            facts.add(letters.where(place, draft));
        }
        if (rsvp.partySize() != null) {
            facts.add(letters.party(rsvp.partySize(), draft));
        }
        if (rsvp.position() != null) {
            facts.add(draft.fact("position", draft.text("mail.position", rsvp.position())));
        }
        return facts;
    }
}
