package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.access.Roles;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.organizer.CampaignReader.Offered;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.platform.ImpliedConsentSettings;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The topics and meetups that an organizer may write to. An organizer of a community writes to its subscribers, one community per
 * campaign, and to the people of its meetups; an organizer of the network writes to everyone.
 */
@Component
class CampaignTopics {

    private static final Duration RECENT = Duration.ofDays(90);
    private static final int MOST_MEETUPS = 200;

    private final TopicLabels labels;
    private final Announcements announcements;
    private final Dates dates;
    private final Clock clock;
    private final ImpliedConsentSettings implied;

    CampaignTopics(
            TopicLabels labels, Announcements announcements, Dates dates, Clock clock, ImpliedConsentSettings implied) {
        this.labels = labels;
        this.announcements = announcements;
        this.dates = dates;
        this.clock = clock;
        this.implied = implied;
    }

    /**
     * Returns all topics and meetups, without regard to roles; {@link #check} refuses those that the organizer may not write to.
     */
    Offered offered() {
        var topics = new LinkedHashSet<>(labels.in(Locale.ENGLISH).keySet());
        topics.addAll(implied());
        return new Offered(topics, announcements::meetupId);
    }

    /** Returns the names of the communities whose meetups the organizer can choose, by slug. */
    Map<String, String> communities(Roles roles, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        for (var community : announcements.communities()) {
            if (organizes(roles, community.slug())) {
                choices.put(community.slug(), community.name().in(locale.getLanguage()));
            }
        }
        return choices;
    }

    /** Returns the meetups of the organizer's communities by id, the latest first. Includes some that are over. */
    Map<String, String> meetups(Roles roles, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        for (var meetup : announcements.endingAfter(clock.instant().minus(RECENT), MOST_MEETUPS)) {
            var community = meetup.communityId();
            if (roles.organizesEverything() || (community != null && roles.organizes(community))) {
                choices.put(meetup.meetupId(), label(meetup.title(), meetup.startsAt(), meetup.zone(), locale));
            }
        }
        return choices;
    }

    /** Returns the label of a meetup in a list; empty if the meetup was not announced. */
    Optional<String> meetup(String meetupId, Locale locale) {
        return announcements
                .meetup(meetupId)
                .map(meetup -> label(meetup.title(), meetup.startsAt(), meetup.zone(), locale));
    }

    /** Returns the labels of the meetups that the campaigns are for, by id. */
    Map<String, String> meetupsOf(List<CampaignView> campaigns, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        for (var campaign : campaigns) {
            var people = campaign.audience().people();
            if (people != null) {
                labels.computeIfAbsent(
                        people.meetupId(), id -> meetup(id, locale).orElse(id));
            }
        }
        return labels;
    }

    private String label(Bilingual title, Instant startsAt, ZoneId zone, Locale locale) {
        return OneLine.of(title.in(locale.getLanguage())) + ", " + dates.day(startsAt, zone);
    }

    /** Returns the labels of the topics that the organizer may write to, by name. */
    Map<String, String> choices(Roles roles, Locale locale) {
        var choices = new LinkedHashMap<>(labels.in(locale));
        implied().forEach(topic -> choices.put(topic, labels.of(topic, locale)));
        choices.keySet().removeIf(topic -> !mayManage(roles, new CampaignAudience(List.of(topic), null)));
        return choices;
    }

    /**
     * Returns the topics of people without a subscription who came to a meetup; empty unless the settings allow mails to them.
     */
    private List<String> implied() {
        return implied.isOn()
                ? announcements.communities().stream()
                        .map(community -> TopicName.impliedOf(community.slug()).value())
                        .toList()
                : List.of();
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

    boolean mayManage(Roles roles, CampaignAudience audience) {
        if (roles.organizesEverything()) {
            return true;
        }
        var people = audience.people();
        var attended = audience.attended();
        return (people == null || organizesMeetup(roles, people.meetupId()))
                && (attended == null || organizesAll(roles, attended.communities()))
                && (audience.aboutRsvp().isPresent()
                        || audience.onlyCommunity()
                                .filter(community -> organizes(roles, community))
                                .isPresent());
    }

    /**
     * Whether the organizer may see the number of recipients. A draft may name several communities, so it is enough that the
     * organizer manages each of them.
     */
    boolean mayCount(Roles roles, CampaignAudience audience) {
        return mayManage(roles, audience)
                || audience.topics().stream()
                        .allMatch(topic -> mayManage(
                                roles,
                                new CampaignAudience(
                                        List.of(topic), audience.language(), audience.attended(), audience.people())));
    }

    private boolean organizesMeetup(Roles roles, String meetupId) {
        return roles.organizesEverything()
                || announcements.communityOf(meetupId).filter(roles::organizes).isPresent();
    }

    private boolean organizesAll(Roles roles, List<String> communities) {
        return !communities.isEmpty() && communities.stream().allMatch(community -> organizes(roles, community));
    }

    private boolean organizes(Roles roles, String community) {
        return announcements.communityId(community).filter(roles::organizes).isPresent();
    }
}
