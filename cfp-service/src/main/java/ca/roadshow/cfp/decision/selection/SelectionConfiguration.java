package ca.roadshow.cfp.decision.selection;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SelectionConfiguration {

    @Bean
    StoredVocabulary selectionVocabulary() {
        return StoredVocabulary.of(SelectionEvent.class);
    }
}
