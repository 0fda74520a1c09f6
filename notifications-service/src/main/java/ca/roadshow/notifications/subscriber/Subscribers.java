package ca.roadshow.notifications.subscriber;

import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscribers and their topics, for a sender that checks before each mail. */
@Component
public class Subscribers {

    private final JdbcClient jdbc;
    private final ViewAwait views;

    Subscribers(JdbcClient jdbc, ViewAwait views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** Whether the subscription has the topic confirmed and is not paused. */
    public boolean receives(String subscriptionId, TopicName topic) {
        return jdbc.sql("select exists (select from subscriber_v1 where subscription_id = ? and ? = any (topics)"
                        + " and (paused_until is null or paused_until <= now()))")
                .params(subscriptionId, topic.value())
                .query(Boolean.class)
                .single();
    }

    /** Returns the language, {@code en} or {@code fr}; empty if the person was erased or did not confirm in time. */
    public Optional<String> language(String subscriptionId) {
        return jdbc.sql("select language from subscriber_v1 where subscription_id = ?")
                .param(subscriptionId)
                .query(String.class)
                .optional();
    }

    /** Waits until senders see these topics, so that no mail is sent after a reader was told that they are unsubscribed. */
    public void await(SubscriptionView changed) {
        var expected = new HashSet<>(changed.subscribed());
        changed.implied().forEach(each -> expected.add(each.topic()));
        views.until(
                changed.subscriptionId(), () -> topics(changed.subscriptionId()).equals(expected));
    }

    private Set<String> topics(String subscriptionId) {
        return jdbc.sql("select unnest(topics) from subscriber_v1 where subscription_id = ?")
                .param(subscriptionId)
                .query((row, _) -> row.getString(1))
                .set();
    }
}
