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

    /** The reviews of one call take turns, and a turn lasts as long as a batch of events: with few, no segment waits until it times out. */
    @Bean
    ConfigurerModule shortTurnsOfReviews() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        ReviewProjection.GROUP, (axon, builder) -> builder.batchSize(EVENTS_OF_A_TURN));
    }
}
