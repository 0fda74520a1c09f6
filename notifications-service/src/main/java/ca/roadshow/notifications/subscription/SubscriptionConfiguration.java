package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    StoredVocabulary storedSubscriptions() {
        return StoredVocabulary.of(SubscriptionEvent.class);
    }
}
