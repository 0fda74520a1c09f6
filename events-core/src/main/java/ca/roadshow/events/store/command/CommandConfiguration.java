package ca.roadshow.events.store.command;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures commands and the provenance of their events. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    @Bean
    CorrelationDataProvider provenanceProvider() {
        return new ProvenanceProvider();
    }

    @Bean
    Commands commands(CommandGateway gateway, TransactionManager transactions) {
        return new Commands(gateway, transactions);
    }
}
