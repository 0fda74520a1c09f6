package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this feature stands in the event store. */
@Configuration(proxyBeanMethods = false)
class SubscriptionVocabulary {

    @Bean
    StoredVocabulary storedSubscriptions() {
        return StoredVocabulary.of(SubscriptionEvent.class);
    }
}
