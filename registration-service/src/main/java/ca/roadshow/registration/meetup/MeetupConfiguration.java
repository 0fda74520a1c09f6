package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetupConfiguration {

    @Bean
    StoredVocabulary meetupEvents() {
        return StoredVocabulary.of(MeetupEvent.class, MeetupState.class);
    }
}
