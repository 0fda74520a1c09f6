package ca.roadshow.registration.programme;

import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

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
