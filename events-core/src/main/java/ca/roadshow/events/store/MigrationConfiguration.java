package ca.roadshow.events.store;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the migrations of a service's database. */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

    /**
     * Uses connections of its own: the service's connections limit the duration of transactions, and migrating a large
     * table may take longer. Also removes a limit that the server sets.
     */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(JdbcConnectionDetails database) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUser(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setLogServerErrorDetail(false); // Details of errors quote rows, which may hold personal data.
        return flyway -> flyway.dataSource(connections).initSql("set transaction_timeout = 0");
    }
}
