package ca.roadshow.events.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.lamp.LampsUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A migration that takes longer than the service's limit for transactions. Reads no topic, because it would take
 * messages away from the context of the other tests.
 */
@LampsUnderTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.application.name=slow-lamps",
            "roadshow.events.subscribes=",
            "spring.datasource.hikari.connection-init-sql=set transaction_timeout = '1s'",
            "spring.flyway.locations=classpath:ca/roadshow/events/db,classpath:ca/roadshow/events/slow"
        })
class MigrationIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void completesLongMigration() {
        assertThat(jdbc.sql("select allowed from slow_migration")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }

    @Test
    void keepsLimitOfServiceConnections() {
        assertThat(jdbc.sql("show transaction_timeout").query(String.class).single())
                .isEqualTo("1s");
    }
}
