package ca.roadshow.registration.community;

import ca.roadshow.events.store.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    StoredVocabulary communityEvents() {
        return StoredVocabulary.of(CommunityEvent.class);
    }
}
