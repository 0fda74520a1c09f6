package ca.roadshow.notifications.announcement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The topics that are offered for subscription, with their labels. */
@Component
public class TopicLabels {

    private static final String COMMUNITY = "community:";
    private static final String IMPLIED = "implied:";

    private final Announcements announcements;
    private final MessageSource messages;

    TopicLabels(Announcements announcements, MessageSource messages) {
        this.announcements = announcements;
        this.messages = messages;
    }

    /** Returns the label of a topic, even if it is not offered; the name of the topic if its label is not known. */
    public String of(String topic, Locale locale) {
        return topic.startsWith(IMPLIED) ? implied(topic, locale) : in(locale).getOrDefault(topic, topic);
    }

    private String implied(String topic, Locale locale) {
        var community = topic.replaceFirst("^" + IMPLIED, COMMUNITY);
        var name = in(locale).getOrDefault(community, community);
        return Objects.requireNonNull(messages.getMessage("topic.implied", new Object[] {name}, locale));
    }

    /** Returns the labels by topic name, in the order of the form: newsletter, calls for proposals, workshops, communities. */
    public Map<String, String> in(Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("newsletter", messages.getMessage("topic.newsletter", null, locale));
        labels.put("cfp", messages.getMessage("topic.cfp", null, locale));
        labels.put("workshops", messages.getMessage("topic.workshops", null, locale));
        for (var community : announcements.communities()) {
            labels.put(COMMUNITY + community.slug(), community.name().in(locale.getLanguage()));
        }
        return labels;
    }
}
