package ca.roadshow.cfp.decision.note;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotesConfiguration {

    @Bean
    StoredVocabulary decisionNotesVocabulary() {
        return StoredVocabulary.of(NotesEvent.class);
    }
}
