package ca.roadshow.notifications.campaign;

import ca.roadshow.events.store.vocabulary.NextRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts events that were stored before audiences had conditions. */
@Configuration(proxyBeanMethods = false)
class EarlierCampaigns {

    @Bean
    NextRevision draftedWithConditions() {
        return new WithoutConditions("campaign.drafted");
    }

    @Bean
    NextRevision editedWithConditions() {
        return new WithoutConditions("campaign.edited");
    }

    static final class WithoutConditions extends NextRevision {

        WithoutConditions(String event) {
            super(event, 1);
        }

        @Override
        protected ObjectNode next(ObjectNode payload) {
            return payload.putNull("conditions");
        }
    }
}
