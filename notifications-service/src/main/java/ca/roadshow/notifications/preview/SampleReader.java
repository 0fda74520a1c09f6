package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reader of previews and test mails. The links of the footer lead to public pages: a preview must not unsubscribe anyone. */
@Component
class SampleReader {

    private final MailLinks links;

    SampleReader(MailLinks links) {
        this.links = links;
    }

    /** Someone who subscribed to the topics of the campaign. */
    NewsletterReader of(CampaignView campaign, Language language) {
        var audience = campaign.audience();
        return of(audience.onlyCommunity().orElse(null), audience.wantsCalls(), language);
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
