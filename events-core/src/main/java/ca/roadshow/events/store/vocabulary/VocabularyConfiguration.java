package ca.roadshow.events.store.vocabulary;

import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the serializer and the reader of stored events. */
@Configuration(proxyBeanMethods = false)
public class VocabularyConfiguration {

    @Bean
    @Primary
    Serializer serializer(ObjectProvider<StoredVocabulary> vocabularies) {
        return new LogicalTypeSerializer(vocabularies.stream().toList());
    }

    @Bean
    StoredFacts storedFacts(JdbcClient jdbc, Serializer serializer, org.axonframework.config.Configuration axon) {
        return new StoredFacts(jdbc, serializer, axon.upcasterChain());
    }
}
