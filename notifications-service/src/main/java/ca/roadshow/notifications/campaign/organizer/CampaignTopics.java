package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.access.Roles;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.web.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The topics that an organizer may write to. An organizer of a community writes to its subscribers, one community per campaign; an
 * organizer of the network writes to everyone.
 */
@Component
class CampaignTopics {

    private final TopicLabels labels;
    private final Announcements announcements;

    CampaignTopics(TopicLabels labels, Announcements announcements) {
        this.labels = labels;
        this.announcements = announcements;
    }

    /** All topics, by name. */
    Set<String> all() {
        return labels.in(Locale.ENGLISH).keySet();
    }

    /** Labels by name. */
    Map<String, String> choices(Roles roles, Locale locale) {
        var choices = new LinkedHashMap<>(labels.in(locale));
        choices.keySet().removeIf(topic -> !mayManage(roles, new CampaignAudience(List.of(topic), null)));
        return choices;
    }

    /** @throws ProblemException 403 if the organizer may not write to this audience */
    void check(Roles roles, CampaignAudience audience) {
        if (!mayManage(roles, audience)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
    }

    boolean mayManage(Roles roles, CampaignView campaign) {
        return mayManage(roles, campaign.audience());
    }

    private boolean mayManage(Roles roles, CampaignAudience audience) {
        return roles.organizesEverything()
                || audience.onlyCommunity()
                        .flatMap(announcements::communityId)
                        .filter(roles::organizes)
                        .isPresent();
    }
}
