package ca.roadshow.notifications.suppression;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuppressionConfiguration {

    @Bean
    StoredVocabulary storedSuppressions() {
        return StoredVocabulary.of(SuppressionEvent.class);
    }
}
