package ca.roadshow.cfp.profile;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    StoredVocabulary profileVocabulary() {
        return StoredVocabulary.of(ProfileEvent.class);
    }
}
