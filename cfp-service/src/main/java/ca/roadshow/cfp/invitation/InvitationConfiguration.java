package ca.roadshow.cfp.invitation;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    StoredVocabulary coSpeakerVocabulary() {
        return StoredVocabulary.of(CoSpeakerEvent.class);
    }
}
