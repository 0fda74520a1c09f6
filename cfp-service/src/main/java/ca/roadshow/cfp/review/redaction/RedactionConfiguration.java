package ca.roadshow.cfp.review.redaction;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedactionConfiguration {

    @Bean
    StoredVocabulary redactionVocabulary() {
        return StoredVocabulary.of(RedactionEvent.class);
    }
}
