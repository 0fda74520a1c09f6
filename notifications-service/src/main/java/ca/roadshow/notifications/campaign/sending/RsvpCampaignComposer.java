package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.attendee.Attendees.Attendance;
import ca.roadshow.notifications.attendee.SampleMeetup;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.MailBody;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.compose.RenderedMail;
import ca.roadshow.notifications.mail.compose.WithheldMail;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.MailReasons;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.newsletter.SampleNewsletter;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Composes a campaign about an RSVP, in the language of the RSVP. The mail has no link to unsubscribe, so it is not sent long
 * after the meetup, nor after the RSVP was cancelled.
 */
@Component
class RsvpCampaignComposer implements MailComposer<RsvpCampaignMail> {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-campaign", MailPriority.NORMAL, MailKind.RSVP, false);

    private final StartedCampaigns campaigns;
    private final Announcements announcements;
    private final Attendees attendees;
    private final RsvpMailWindow window;
    private final NewsletterRenderer renderer;
    private final MailLinks links;
    private final Clock clock;

    RsvpCampaignComposer(
            StartedCampaigns campaigns,
            Announcements announcements,
            Attendees attendees,
            RsvpMailWindow window,
            NewsletterRenderer renderer,
            MailLinks links,
            Clock clock) {
        this.campaigns = campaigns;
        this.announcements = announcements;
        this.attendees = attendees;
        this.window = window;
        this.renderer = renderer;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<RsvpCampaignMail> contentType() {
        return RsvpCampaignMail.class;
    }

    @Override
    public MailBody compose(RsvpCampaignMail content, MailDraft draft) {
        var campaign = campaigns.get(content.campaignId());
        var people = campaign.audience().aboutRsvp().orElseThrow();
        var meetup = announcements.meetup(people.meetupId()).orElseThrow(() -> new NotYetAnnounced(people.meetupId()));
        if (!window.isOpen(people.meetupId(), clock.instant())) {
            throw new ExpiredMail();
        }
        if (attendees.attendance(draft.about()).filter(Attendance::withdrawn).isPresent()
                && !includesPeopleWhoCame(people)) {
            throw new WithheldMail(MailReasons.RSVP_CANCELLED);
        }
        return mail(campaign.text(), meetup, draft);
    }

    @Override
    public MailBody sample(MailDraft draft) {
        return mail(SampleNewsletter.TEXT, SampleMeetup.ANNOUNCED, draft);
    }

    private MailBody mail(NewsletterText text, Meetup meetup, MailDraft draft) {
        var page = links.mailed(MailLink.RSVP, draft.language(), meetup.slug(), draft.about());
        var mail = renderer.render(text, draft.language(), NewsletterReader.ofRsvp(meetup.title(), page));
        return new RenderedMail(mail.language().code(), mail.subject(), mail.html(), mail.text(), null, null);
    }

    /** Whether people whose RSVP was cancelled after they came also get the mail. */
    private static boolean includesPeopleWhoCame(MeetupPeople people) {
        return people.has(Part.CHECKED_IN);
    }
}
