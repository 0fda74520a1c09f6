package ca.roadshow.cfp.review.assignment;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    /** Events per transaction, so that each part of a round has its own. */
    private static final int PARTS = 1;

    @Bean
    StoredVocabulary reviewAssignmentVocabulary() {
        return StoredVocabulary.of(AssignmentEvent.class);
    }

    /** Gives each part its own sequence, so that a part that becomes a dead letter does not block the others. */
    @Bean
    ConfigurerModule assignmentsInSmallTransactions() {
        return configurer -> configurer
                .eventProcessing()
                .registerSequencingPolicy(WhenAssignmentsPlannedThenAssign.GROUP, _ -> new FullConcurrencyPolicy())
                .registerPooledStreamingEventProcessorConfiguration(
                        WhenAssignmentsPlannedThenAssign.GROUP, (_, builder) -> builder.batchSize(PARTS));
    }
}
