package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reader of previews and test mails. The links of the footer lead to public pages: a preview must not unsubscribe anyone. */
@Component
class SampleReader {

    private final Announcements announcements;
    private final MailLinks links;

    SampleReader(Announcements announcements, MailLinks links) {
        this.announcements = announcements;
        this.links = links;
    }

    /** Returns a reader who subscribed to the topics of the campaign. */
    NewsletterReader of(CampaignView campaign, Language language) {
        return of(campaign.audience(), true, language);
    }

    /** @param early whether to include calls that public lists do not show yet */
    NewsletterReader of(CampaignAudience audience, boolean early, Language language) {
        return audience.aboutRsvp()
                .flatMap(people -> ofMeetup(people.meetupId(), language))
                .orElseGet(() -> of(audience.onlyCommunity().orElse(null), early && audience.wantsCalls(), language));
    }

    /** Returns a reader whose link to the RSVP leads to the page of the meetup; empty if the meetup was not announced. */
    Optional<NewsletterReader> ofMeetup(String meetupId, Language language) {
        return announcements
                .meetup(meetupId)
                .map(meetup -> NewsletterReader.ofRsvp(
                        meetup.title(), links.mailed(MailLink.MEETUP, language, meetup.slug())));
    }

    /** @param community slug; null for a reader without a community */
    NewsletterReader of(@Nullable String community, Language language) {
        return of(community, false, language);
    }

    private NewsletterReader of(@Nullable String community, boolean hearsOfCallsEarly, Language language) {
        var subscriptions = links.mailed(MailLink.SUBSCRIPTIONS, language);
        return new NewsletterReader(
                community,
                hearsOfCallsEarly,
                null,
                subscriptions,
                subscriptions,
                links.mailed(MailLink.NEWSLETTERS, language));
    }
}
