package ca.roadshow.cfp.review.score;

import ca.roadshow.events.store.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    StoredVocabulary reviewVocabulary() {
        return StoredVocabulary.of(ReviewEvent.class);
    }
}
