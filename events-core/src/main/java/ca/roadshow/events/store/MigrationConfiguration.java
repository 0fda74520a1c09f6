package ca.roadshow.events.store;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a database is brought up to its service. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

    /**
     * Connections of its own: those of the service end a transaction that is open longer than the store can bear, and a
     * migration of a large table takes what it takes. The limit is lifted on purpose too, where the server sets one.
     */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(JdbcConnectionDetails database) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUser(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setLogServerErrorDetail(false); // Details quote rows, and with them people.
        return flyway -> flyway.dataSource(connections).initSql("set transaction_timeout = 0");
    }
}
