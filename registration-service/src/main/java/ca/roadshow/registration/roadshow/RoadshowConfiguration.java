package ca.roadshow.registration.roadshow;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoadshowConfiguration {

    @Bean
    StoredVocabulary roadshowEvents() {
        return StoredVocabulary.of(RoadshowEvent.class);
    }
}
