package ca.roadshow.cfp.call;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    StoredVocabulary callVocabulary() {
        return StoredVocabulary.of(CallEvent.class);
    }
}
