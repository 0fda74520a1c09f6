package ca.roadshow.events.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Makes Axon's auto-configuration see the data source. It orders itself after class names of Spring Boot 3; without
 * this it runs too early and, silently, without transactions and without a store.
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
