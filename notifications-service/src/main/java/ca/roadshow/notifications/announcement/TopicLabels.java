package ca.roadshow.notifications.announcement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What one can subscribe to now, each topic's name with its words for people. */
@Component
public class TopicLabels {

    private static final String COMMUNITY = "community:";

    private final Announcements announcements;
    private final MessageSource messages;

    TopicLabels(Announcements announcements, MessageSource messages) {
        this.announcements = announcements;
        this.messages = messages;
    }

    /** In the order of a form: the newsletter, calls for proposals, then the communities. */
    public Map<String, String> in(Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("newsletter", messages.getMessage("topic.newsletter", null, locale));
        labels.put("cfp", messages.getMessage("topic.cfp", null, locale));
        for (var community : announcements.communities()) {
            labels.put(COMMUNITY + community.slug(), community.name().in(locale.getLanguage()));
        }
        return labels;
    }
}
