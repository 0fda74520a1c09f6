package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.vocabulary.NextRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts events from the time before they stored where and on which page a consent was given, and how it was withdrawn. */
@Configuration(proxyBeanMethods = false)
class EarlierSubscriptions {

    @Bean
    @Order(1)
    NextRevision requestWithSource() {
        return new WithField("subscription.requested", 1, "source", ConsentSource.UNKNOWN.code());
    }

    @Bean
    @Order(2)
    NextRevision requestWithPage() {
        return new WithField("subscription.requested", 2, "page", null);
    }

    @Bean
    NextRevision preferencesWithPage() {
        return new WithField("subscription.preferences-changed", 1, "page", null);
    }

    @Bean
    NextRevision unsubscribedWithWay() {
        return new WithField("subscription.unsubscribed", 1, "how", Withdrawal.UNKNOWN.code());
    }

    static final class WithField extends NextRevision {

        private final String field;
        private final @Nullable String value;

        WithField(String event, int before, String field, @Nullable String value) {
            super(event, before);
            this.field = field;
            this.value = value;
        }

        @Override
        protected ObjectNode next(ObjectNode payload) {
            return value == null ? payload.putNull(field) : payload.put(field, value);
        }
    }
}
