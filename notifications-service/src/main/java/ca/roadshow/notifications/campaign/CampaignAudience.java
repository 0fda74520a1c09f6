package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.campaign.CampaignEvent.Conditions;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.web.locale.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The recipients of a campaign: everyone with a confirmed subscription to any of the topics who meets all conditions. A campaign
 * about an RSVP is the exception: it has no topics and goes to people of one meetup.
 *
 * @param topics names such as {@code newsletter}, {@code community:ottawa} and {@code implied:ottawa}, sorted
 * @param language only recipients with this language; null for both
 * @param attended only people who came to a meetup; null for everyone
 * @param people only people of one meetup; null for everyone
 */
public record CampaignAudience(
        List<String> topics,
        @Nullable Language language,
        @Nullable Attended attended,
        @Nullable MeetupPeople people) {

    private static final String COMMUNITY = "community:";
    private static final String IMPLIED = "implied:";

    public CampaignAudience {
        topics = List.copyOf(new TreeSet<>(topics));
    }

    public CampaignAudience(List<String> topics, @Nullable Language language) {
        this(topics, language, null, null);
    }

    /** Returns the topic to which subscribers of a community are subscribed. */
    public static String topicOf(String communitySlug) {
        return COMMUNITY + communitySlug;
    }

    /** Slugs of the communities among the topics. */
    public List<String> communities() {
        return topics.stream()
                .filter(CampaignAudience::isOfCommunity)
                .map(topic -> topic.substring(topic.indexOf(':') + 1))
                .distinct()
                .toList();
    }

    /** Returns the topics that belong to no community. */
    public List<String> networkTopics() {
        return topics.stream().filter(topic -> !isOfCommunity(topic)).toList();
    }

    private static boolean isOfCommunity(String topic) {
        return topic.startsWith(COMMUNITY) || topic.startsWith(IMPLIED);
    }

    /**
     * Returns the slug of the community if the campaign concerns exactly one; empty for several communities or the whole network.
     */
    public Optional<String> onlyCommunity() {
        var communities = communities();
        return networkTopics().isEmpty() && communities.size() == 1
                ? Optional.of(communities.getFirst())
                : Optional.empty();
    }

    /** Returns the people of a meetup if the campaign is about their RSVP; empty for a newsletter. */
    public Optional<MeetupPeople> aboutRsvp() {
        return Optional.ofNullable(people).filter(chosen -> chosen.purpose() == Purpose.RSVP);
    }

    /** Whether the audience includes subscribers to calls for proposals. */
    public boolean wantsCalls() {
        return topics.contains(TopicName.CALLS.value());
    }

    /** Returns the same audience, limited to readers of one language. */
    public CampaignAudience in(Language only) {
        return new CampaignAudience(topics, only, attended, people);
    }

    boolean isEmpty() {
        return topics.isEmpty() && aboutRsvp().isEmpty();
    }

    /** Returns the conditions; null if there are none. */
    @Nullable
    Conditions conditions() {
        if (attended == null && people == null) {
            return null;
        }
        return new Conditions(
                attended == null ? null : attended.months(),
                attended == null ? List.of() : attended.communities(),
                people == null ? null : people.meetupId(),
                people == null
                        ? List.of()
                        : people.parts().stream().map(MeetupPeople.Part::code).toList(),
                people == null ? null : people.purpose().code());
    }

    static CampaignAudience of(Collection<String> topics, @Nullable String language, @Nullable Conditions conditions) {
        return new CampaignAudience(
                List.copyOf(topics),
                Language.of(language).orElse(null),
                conditions == null ? null : attended(conditions),
                conditions == null ? null : people(conditions));
    }

    private static @Nullable Attended attended(Conditions conditions) {
        var months = conditions.attendedMonths();
        return months == null ? null : new Attended(months, conditions.attendedCommunities());
    }

    private static @Nullable MeetupPeople people(Conditions conditions) {
        var meetup = conditions.meetupId();
        var purpose = conditions.purpose();
        return meetup == null || purpose == null
                ? null
                : MeetupPeople.stored(meetup, Set.copyOf(conditions.meetupParts()), purpose);
    }
}
