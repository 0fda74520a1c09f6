package ca.roadshow.cfp.review.score;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    private static final int EVENTS_OF_A_TURN = 20;

    @Bean
    StoredVocabulary reviewVocabulary() {
        return StoredVocabulary.of(ReviewEvent.class);
    }

    /**
     * Limits the events per transaction. Transactions lock their call, so that segments with reviews of the same call take turns;
     * short turns prevent that one waits until it times out.
     */
    @Bean
    ConfigurerModule shortTurnsOfReviews() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        ReviewProjection.GROUP, (axon, builder) -> builder.batchSize(EVENTS_OF_A_TURN));
    }
}
