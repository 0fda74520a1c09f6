package ca.roadshow.events.store.audit;

import ca.roadshow.events.store.vocabulary.StoredFacts;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Configures the audit trail. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(StoredFacts facts, Serializer serializer, JsonMapper json) {
        return new AuditTrail(facts, serializer, json);
    }
}
