package ca.roadshow.cfp.talk;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TalkConfiguration {

    @Bean
    StoredVocabulary talkVocabulary() {
        return StoredVocabulary.of(TalkEvent.class);
    }
}
