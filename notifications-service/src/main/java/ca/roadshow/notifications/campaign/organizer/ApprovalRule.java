package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.platform.CampaignSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether a second organizer must approve a campaign before it is sent. */
@Component
class ApprovalRule {

    private static final String ALL = "*";

    private final CampaignSettings settings;
    private final Announcements announcements;

    ApprovalRule(CampaignSettings settings, Announcements announcements) {
        this.settings = settings;
        this.announcements = announcements;
    }

    boolean appliesTo(CampaignAudience audience) {
        if (settings.approval().isEmpty() || settings.approval().contains(ALL)) {
            return !settings.approval().isEmpty();
        }
        var community = communityOf(audience);
        return community.isPresent()
                && settings.approval().stream()
                        .anyMatch(slug -> announcements.communityId(slug).equals(community));
    }

    /** Returns the id of the community if the campaign concerns exactly one. */
    private Optional<String> communityOf(CampaignAudience audience) {
        return audience.aboutRsvp()
                .map(people -> announcements.communityOf(people.meetupId()))
                .orElseGet(() -> audience.onlyCommunity().flatMap(announcements::communityId));
    }
}
