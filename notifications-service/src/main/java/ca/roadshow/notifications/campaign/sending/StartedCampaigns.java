package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Cache of campaigns whose sending has started. Their text and audience no longer change. */
@Component
class StartedCampaigns {

    private static final Duration CACHED_FOR = Duration.ofMinutes(1);
    private static final int MOST = 64;

    private final Cache<String, CampaignView> cached =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(CACHED_FOR).build();

    private final FindCampaigns campaigns;

    StartedCampaigns(FindCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * Returns the campaign. A view that does not show the start of the sending is being rebuilt and may have an earlier text.
     *
     * @throws NotYetAnnounced if the view does not show the start
     */
    CampaignView get(String campaignId) {
        return cached.get(
                campaignId,
                id -> campaigns.find(id).filter(found -> found.round() > 0).orElseThrow(() -> new NotYetAnnounced(id)));
    }
}
