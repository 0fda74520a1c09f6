package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.events.access.Roles;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.web.locale.Language;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics whose subscribers an organizer may see: all, or those of their communities. */
@Component
public class TopicScope {

    private final TopicLabels topicLabels;
    private final JdbcClient jdbc;

    TopicScope(TopicLabels topicLabels, JdbcClient jdbc) {
        this.topicLabels = topicLabels;
        this.jdbc = jdbc;
    }

    public Set<String> of(Roles roles) {
        if (roles.organizesEverything()) {
            return topicLabels.in(Language.EN.locale()).keySet();
        }
        return jdbc
                .sql("select 'community:' || slug from community where community_id = any (?)")
                .param(roles.communities().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
