package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    StoredVocabulary doorEvents() {
        return StoredVocabulary.of(DoorEvent.class);
    }
}
