package ca.roadshow.notifications.campaign;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    StoredVocabulary storedCampaigns() {
        return StoredVocabulary.of(CampaignEvent.class);
    }
}
