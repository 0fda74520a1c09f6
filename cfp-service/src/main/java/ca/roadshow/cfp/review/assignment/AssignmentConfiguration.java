package ca.roadshow.cfp.review.assignment;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    /** One part of a round in each transaction. */
    private static final int PARTS = 1;

    @Bean
    StoredVocabulary reviewAssignmentVocabulary() {
        return StoredVocabulary.of(AssignmentEvent.class);
    }

    /** A part that becomes a dead letter must not block the others, so each is a sequence of its own. */
    @Bean
    ConfigurerModule assignmentsInSmallTransactions() {
        return configurer -> configurer
                .eventProcessing()
                .registerSequencingPolicy(WhenAssignmentsPlannedThenAssign.GROUP, _ -> new FullConcurrencyPolicy())
                .registerPooledStreamingEventProcessorConfiguration(
                        WhenAssignmentsPlannedThenAssign.GROUP, (_, builder) -> builder.batchSize(PARTS));
    }
}
