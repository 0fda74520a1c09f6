package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.NextRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts events from before it was stored where a consent was given and how it was withdrawn. */
@Configuration(proxyBeanMethods = false)
class EarlierSubscriptions {

    @Bean
    NextRevision requestWithSource() {
        return new WithField("subscription.requested", "source", ConsentSource.UNKNOWN.code());
    }

    @Bean
    NextRevision unsubscribedWithWay() {
        return new WithField("subscription.unsubscribed", "how", Withdrawal.UNKNOWN.code());
    }

    static final class WithField extends NextRevision {

        private final String field;
        private final String value;

        WithField(String event, String field, String value) {
            super(event, 1);
            this.field = field;
            this.value = value;
        }

        @Override
        protected ObjectNode next(ObjectNode payload) {
            return payload.put(field, value);
        }
    }
}
