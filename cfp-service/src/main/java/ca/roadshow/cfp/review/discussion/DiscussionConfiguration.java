package ca.roadshow.cfp.review.discussion;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiscussionConfiguration {

    @Bean
    StoredVocabulary discussionVocabulary() {
        return StoredVocabulary.of(DiscussionEvent.class);
    }
}
