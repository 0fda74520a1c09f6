package ca.roadshow.registration.identity.person;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    StoredVocabulary personEvents() {
        return StoredVocabulary.of(PersonEvent.class);
    }
}
