package ca.roadshow.notifications.embed;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.subscription.TopicName;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The topics that a form on another site offers. */
@Component
class EmbedTopics {

    private final TopicLabels topicLabels;

    EmbedTopics(TopicLabels topicLabels) {
        this.topicLabels = topicLabels;
    }

    /** Returns the labels by name, in the order of our own form. */
    Map<String, String> all(Locale locale) {
        return topicLabels.in(locale);
    }

    /**
     * Returns the labels of the topics that a form offers.
     *
     * @param names separated by commas; unknown ones are left out; if none is left, the form offers the newsletter
     */
    Map<String, String> offered(@Nullable String names, Locale locale) {
        return offered(names == null ? Set.of() : new HashSet<>(Arrays.asList(names.split(",", -1))), locale);
    }

    Map<String, String> offered(Collection<String> names, Locale locale) {
        var labels = all(locale);
        var offered = new LinkedHashMap<>(labels);
        offered.keySet().retainAll(names);
        if (offered.isEmpty()) {
            var newsletter = TopicName.NEWSLETTER.value();
            offered.put(newsletter, labels.getOrDefault(newsletter, newsletter));
        }
        return offered;
    }
}
