package ca.roadshow.notifications.subscriber;

import ca.roadshow.notifications.mail.ledger.Audience;
import ca.roadshow.notifications.subscription.TopicName;
import java.util.Map;

/** The subscribers of a topic: confirmed and not paused. */
public record TopicSubscribers(TopicName topic) implements Audience {

    @Override
    public String query() {
        return "select subscription_id as about, address_id from subscriber_v1"
                + " where topics @> array[:audienceTopic]::text[]"
                + " and (paused_until is null or paused_until <= now())";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("audienceTopic", topic.value());
    }
}
