package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuppressionListConfiguration {

    @Bean
    StoredVocabulary storedSuppressedAddresses() {
        return StoredVocabulary.of(SuppressedAddressEvent.class);
    }
}
