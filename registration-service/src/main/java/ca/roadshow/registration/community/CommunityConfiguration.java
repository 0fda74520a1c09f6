package ca.roadshow.registration.community;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    StoredVocabulary communityEvents() {
        return StoredVocabulary.of(CommunityEvent.class);
    }

    @Bean
    Scope communityScope(FindCommunities communities) {
        return new Scope() {
            @Override
            public String variable() {
                return "community";
            }

            @Override
            public Optional<Target> find(String value) {
                return communities.byIdOrSlug(value).map(found -> new Target(found.id(), found.id()));
            }
        };
    }
}
