package ca.roadshow.notifications.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.RealParts;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code V80__group_of_imports.sql}: events that were handled before the migration are not handled again. */
class ImportGroupMigrationIT {

    @Test
    void theNewGroupContinuesAtThePositionOfTheOldOne() {
        var postgres = RealParts.postgres();
        var database =
                new DriverManagerDataSource(postgres.newDatabase("imports"), postgres.username(), postgres.password());
        var migrations = Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .locations("classpath:ca/roadshow/events/db", "classpath:notifications/db");
        var jdbc = JdbcClient.create(database);
        migrations.target("79?").load().migrate();
        jdbc.sql("insert into tokenentry values ('subscription_mails', 0, '{\"index\":7}', 'token', 'then', 'replica')")
                .update();
        setAside(jdbc, 0, "subscription.imported", "{}");
        setAside(jdbc, 1, "subscription.requested", "{\"source\":\"import\"}");
        setAside(jdbc, 2, "subscription.requested", "{\"source\":\"form\"}");
        migrations.target("80").load().migrate();
        assertThat(jdbc.sql("select concat_ws(' ', segment, convert_from(token, 'UTF8'), tokentype, timestamp, owner)"
                                + " from tokenentry where processorname = 'subscription_imports'")
                        .query(String.class)
                        .list())
                .containsExactly("0 {\"index\":7} token then");
        assertThat(jdbc.sql("select processinggroup from deadletterentry order by sequenceindex")
                        .query(String.class)
                        .list())
                .containsExactly("subscription_imports", "subscription_imports", "subscription_mails");
    }

    private static void setAside(JdbcClient jdbc, int index, String type, String payload) {
        jdbc.sql("insert into deadletterentry (deadletteridentifier, processinggroup, sequenceidentifier,"
                        + " sequenceindex, messagetype, eventidentifier, timestamp, payloadtype, payload, enqueuedat)"
                        + " values (?, 'subscription_mails', 'zoe', ?, 'type', 'event', 'then', ?,"
                        + " convert_to(?, 'UTF8'), 'then')")
                .params("letter-" + index, index, type, payload)
                .update();
    }
}
