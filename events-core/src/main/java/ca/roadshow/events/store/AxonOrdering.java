package ca.roadshow.events.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Runs Axon's auto-configuration after that of the data source. Axon orders itself after class names of Spring Boot 3;
 * without this class it would run too early and configure, without any error, neither transactions nor an event store.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
        })
public final class AxonOrdering {}
