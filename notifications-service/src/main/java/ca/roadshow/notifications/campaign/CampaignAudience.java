package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.web.locale.Language;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who receives a campaign: everyone with a confirmed subscription to any of the topics.
 *
 * @param topics names such as {@code newsletter} and {@code community:ottawa}, sorted
 * @param language only subscribers with this language; null for both
 */
public record CampaignAudience(
        List<String> topics, @Nullable Language language) {

    private static final String COMMUNITY = "community:";

    public CampaignAudience {
        topics = List.copyOf(new TreeSet<>(topics));
    }

    /** The topic of a community's subscribers. */
    public static String topicOf(String communitySlug) {
        return COMMUNITY + communitySlug;
    }

    /** Slugs of the communities among the topics. */
    public List<String> communities() {
        return topics.stream()
                .filter(topic -> topic.startsWith(COMMUNITY))
                .map(topic -> topic.substring(COMMUNITY.length()))
                .toList();
    }

    /** The topics that belong to no community. */
    public List<String> networkTopics() {
        return topics.stream().filter(topic -> !topic.startsWith(COMMUNITY)).toList();
    }

    /** The slug of the only community that the campaign concerns; empty for several or for the whole network. */
    public Optional<String> onlyCommunity() {
        return topics.size() == 1 ? communities().stream().findFirst() : Optional.empty();
    }

    /** Whether those who want calls for proposals are among them. */
    public boolean wantsCalls() {
        return topics.contains(TopicName.CALLS.value());
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    static CampaignAudience of(Collection<String> topics, @Nullable String language) {
        return new CampaignAudience(List.copyOf(topics), Language.of(language).orElse(null));
    }
}
