package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the community of a campaign for access rules: none if it concerns several communities or the whole network. */
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

    /** A campaign about RSVPs belongs to the community of the meetup. */
    private Optional<String> community(CampaignAudience audience) {
        return audience.aboutRsvp()
                .map(people -> announcements.communityOf(people.meetupId()))
                .orElseGet(() -> audience.onlyCommunity().flatMap(announcements::communityId));
    }
}
