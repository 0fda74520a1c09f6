package ca.roadshow.notifications.archive;

import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.campaign.CampaignId;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.newsletter.NewsletterContents;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Stores the blocks of a newsletter, filled in both languages, when its sending starts, so that the archive shows what the first
 * readers got.
 */
@Component
@ProcessingGroup("newsletter_as_sent")
class WhenSendingStartedThenKeepItsBlocks {

    /**
     * Older events are ignored. After an upgrade, all events are read again, and what was announced at their time is no longer
     * known.
     */
    private static final Duration RECENT = Duration.ofDays(1);

    private final FindCampaigns campaigns;
    private final NewsletterContents contents;
    private final NewslettersAsSent asSent;
    private final Clock clock;

    WhenSendingStartedThenKeepItsBlocks(
            FindCampaigns campaigns, NewsletterContents contents, NewslettersAsSent asSent, Clock clock) {
        this.campaigns = campaigns;
        this.contents = contents;
        this.asSent = asSent;
        this.clock = clock;
    }

    @EventHandler
    void on(SendingStarted event) {
        if (event.startedAt().isAfter(clock.instant().minus(RECENT))) {
            var id = new CampaignId(event.campaignId());
            keep(campaigns.awaitStart(id).orElseThrow());
        }
    }

    private void keep(CampaignView campaign) {
        var community = campaign.audience().onlyCommunity().orElse(null);
        var reader = new NewsletterReader(community, null, null, null);
        for (var language : Language.values()) {
            if (campaign.text().isComplete(language)) {
                var content = contents.of(campaign.text(), language, reader);
                asSent.save(campaign.id().value(), language, content.blocks());
            }
        }
    }
}
