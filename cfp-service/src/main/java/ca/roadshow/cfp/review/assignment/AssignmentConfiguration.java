package ca.roadshow.cfp.review.assignment;

import ca.roadshow.events.store.StoredVocabulary;
import org.axonframework.config.ConfigurerModule;
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

    @Bean
    ConfigurerModule assignmentsInSmallTransactions() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        WhenAssignmentsPlannedThenAssign.GROUP, (_, builder) -> builder.batchSize(PARTS));
    }
}
