package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.StoredVocabulary;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetupConfiguration {

    @Bean
    StoredVocabulary meetupEvents() {
        return StoredVocabulary.of(MeetupEvent.class, MeetupState.class);
    }

    @Bean
    Scope meetupScope(FindMeetups meetups) {
        return new Scope() {
            @Override
            public String variable() {
                return "meetup";
            }

            @Override
            public Optional<Target> find(String value) {
                return meetups.stored(value).map(found -> new Target(found.id(), found.communityId()));
            }
        };
    }
}
