package ca.roadshow.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.testkit.RealParts;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A batch that was half sent before the migration {@code V92__mails_updated_in_place.sql}. */
class StoredBatchIT {

    private DriverManagerDataSource database = new DriverManagerDataSource();
    private FluentConfiguration migrations = Flyway.configure();
    private JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void migrateToTheVersionBefore() {
        var postgres = RealParts.postgres();
        database = new DriverManagerDataSource(postgres.newDatabase("batch"), postgres.username(), postgres.password());
        jdbc = JdbcClient.create(database);
        migrations = Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .locations("classpath:ca/roadshow/events/db", "classpath:notifications/db");
        migrations.target("91").load().migrate();
        jdbc.sql("insert into mail_batch (id, status, work, round) values ('campaign-1', 'running', 'none', 1)")
                .update();
        mail("sent", "sent", "1 hour");
        mail("being-sent", "sending", "1 hour");
        mail("retried", "queued", "1 hour");
        mail("deferred", "queued", "-1 hour");
        mail("queued-1", "queued", null);
        mail("queued-2", "queued", null);
    }

    @Test
    void isSentToTheEnd() {
        migrations.target("latest").load().migrate();
        jdbc.sql("insert into mail_sender values ('sender', now() + interval '1 hour')")
                .update();
        var queue = new MailQueue(jdbc, new DataSourceTransactionManager(database), List.of());
        assertThat(claimed(queue)).containsExactlyInAnyOrder("retried", "queued-1", "queued-2");
        assertThat(claimed(queue)).isEmpty();
        queue.recoverBatched();
        assertThat(claimed(queue)).containsExactly("being-sent");
    }

    private static List<String> claimed(MailQueue queue) {
        return queue.claimBatched("claim", "sender", 10).stream()
                .map(ClaimedMail::about)
                .toList();
    }

    /** @param claimed how long ago it was claimed; a negative time is the time until it may be claimed again */
    private void mail(String name, String status, @Nullable String claimed) {
        jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language, content, status,"
                        + " not_before, priority, cause, traceparent, created_at, batch, claimed_at, owner, attempts)"
                        + " values ('addr-' || :name, 'campaign', 'campaign-1', :name, '<' || :name || '@example.org>',"
                        + " 'en', '{}', :status, now() - coalesce(:claimed::interval, '0'), 2, 'cause', 'trace', now(),"
                        + " 'campaign-1', now() - case when :claimed::interval is not null then interval '1 hour' end, 'gone',"
                        + " case when :claimed::interval is null then 0 else 1 end)")
                .param("name", name)
                .param("status", status)
                .param("claimed", claimed)
                .update();
    }
}
