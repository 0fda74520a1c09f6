package ca.roadshow.cfp.proposal;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

    @Bean
    StoredVocabulary proposalVocabulary() {
        return StoredVocabulary.of(ProposalEvent.class);
    }
}
