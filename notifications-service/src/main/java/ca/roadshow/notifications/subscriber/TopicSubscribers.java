package ca.roadshow.notifications.subscriber;

import ca.roadshow.notifications.mail.ledger.Audience;
import ca.roadshow.notifications.subscription.TopicName;
import java.util.Map;

/** Everyone with a confirmed subscription to a topic. */
public record TopicSubscribers(TopicName topic) implements Audience {

    @Override
    public String query() {
        return "select subscription_id as about, address_id from subscriber_v1"
                + " where topics @> array[:audienceTopic]::text[]";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("audienceTopic", topic.value());
    }
}
