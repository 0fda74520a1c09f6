package ca.roadshow.cfp.review.plan;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    StoredVocabulary reviewPlanVocabulary() {
        return StoredVocabulary.of(PlanEvent.class);
    }
}
