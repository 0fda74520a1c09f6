package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.events.store.NextRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts {@code call.opened}. */
@Configuration(proxyBeanMethods = false)
class EarlierCalls {

    /** From revision 1, which knew no communities: the call of the whole network. */
    @Bean
    @Order(1)
    NextRevision callsOfTheNetwork() {
        return new NextRevision("call.opened", 1) {
            @Override
            protected ObjectNode next(ObjectNode payload) {
                return payload;
            }
        };
    }

    /** From revision 2, which knew neither tracks nor questions nor limits. */
    @Bean
    @Order(2)
    NextRevision callsThatAskOnlyForAFormat(JsonMapper json) {
        return new NextRevision("call.opened", 2) {
            @Override
            protected ObjectNode next(ObjectNode payload) {
                payload.set("asks", json.valueToTree(Asks.FORMAT_ONLY));
                return payload;
            }
        };
    }
}
