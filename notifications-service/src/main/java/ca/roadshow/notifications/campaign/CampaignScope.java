package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the community of a campaign for access rules. A campaign for several communities or for the whole network has none. */
@Component
class CampaignScope implements Scope {

    private final FindCampaigns campaigns;
    private final Announcements announcements;

    CampaignScope(FindCampaigns campaigns, Announcements announcements) {
        this.campaigns = campaigns;
        this.announcements = announcements;
    }

    @Override
    public String variable() {
        return "campaign";
    }

    @Override
    public Optional<Target> find(String value) {
        return campaigns
                .stored(value)
                .map(campaign -> new Target(
                        campaign.id().value(), community(campaign.audience()).orElse(null)));
    }

    /** Returns the community of the audience. A campaign about RSVPs belongs to the community of the meetup. */
    private Optional<String> community(CampaignAudience audience) {
        return audience.aboutRsvp()
                .map(people -> announcements.communityOf(people.meetupId()))
                .orElseGet(() -> audience.onlyCommunity().flatMap(announcements::communityId));
    }
}
