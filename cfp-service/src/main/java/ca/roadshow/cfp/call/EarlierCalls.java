package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.events.store.vocabulary.NextRevision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts {@code call.opened} and {@code call.changed}. */
@Configuration(proxyBeanMethods = false)
class EarlierCalls {

    /** Upcasts from revision 1, which had no communities: the call belongs to the whole network. */
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

    /** Upcasts from revision 2, which had no tracks, questions and limits. */
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

    /**
     * Upcasts from revision 3, in which the call instead of the review plan contained whether speakers can read the reviewers'
     * notes.
     */
    @Bean
    @Order(3)
    NextRevision callsThatShareNotes() {
        return withoutNotesShared("call.opened", 3);
    }

    /** Upcasts from revision 2; see {@link #callsThatShareNotes}. */
    @Bean
    @Order(2)
    NextRevision changesThatShareNotes() {
        return withoutNotesShared("call.changed", 2);
    }

    private static NextRevision withoutNotesShared(String event, int revision) {
        return new NextRevision(event, revision) {
            @Override
            protected ObjectNode next(ObjectNode payload) {
                if (payload.get("asks") instanceof ObjectNode asks) {
                    asks.remove("notesShared");
                }
                return payload;
            }
        };
    }
}
