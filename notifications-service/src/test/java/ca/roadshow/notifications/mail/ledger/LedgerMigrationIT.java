package ca.roadshow.notifications.mail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.RealParts;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of the ledger from before {@code V17__priority_and_cause.sql}. */
class LedgerMigrationIT {

    private FluentConfiguration migrations = Flyway.configure();
    private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());

    @BeforeEach
    void migrateToTheVersionBefore() {
        var postgres = RealParts.postgres();
        var database =
                new DriverManagerDataSource(postgres.newDatabase("ledger"), postgres.username(), postgres.password());
        jdbc = JdbcClient.create(database);
        migrations = Flyway.configure()
                .dataSource(database)
                .outOfOrder(true)
                .locations("classpath:ca/roadshow/events/db", "classpath:notifications/db");
        migrations.target("16").load().migrate();
    }

    @Test
    void keepsAllRowsAndTheirPriority() {
        mail("urgent", true, "queued", null);
        mail("normal", false, "queued", null);
        mail("sent", true, "sent", null);
        migrate();
        assertThat(jdbc.sql("select subject || ' ' || status || ' ' || priority from mail_ledger order by id")
                        .query(String.class)
                        .list())
                .containsExactly("urgent queued 0", "normal queued 1", "sent sent 0");
    }

    @Test
    void copiesSequenceAndTimeOfTheCauseForMailsThatAreNotSent() {
        received("with-sequence", 7L);
        received("without-sequence", null);
        mail("with-sequence", false, "queued", null);
        mail("in-flight", "with-sequence", "sending", null);
        mail("without-sequence", false, "queued", null);
        mail("counted", "with-sequence", "queued", "2027-01-01T00:00:00Z");
        mail("unknown", false, "queued", null);
        migrate();
        assertThat(jdbc.sql("select format('%s %s %s', subject, coalesce(cause_sequence::text, 'none'),"
                                + " coalesce(extract(epoch from occurred_at)::bigint::text, 'none'))"
                                + " from mail_ledger order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "with-sequence 7 1798804800",
                        "in-flight 7 1798804800",
                        "without-sequence none none",
                        "counted 7 1798761600",
                        "unknown none none");
    }

    private void migrate() {
        migrations.target("latest").load().migrate();
    }

    private void received(String id, @Nullable Long sequence) {
        jdbc.sql("insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent, status,"
                        + " not_before, received_at, sequence) values (:id, 't', 'k', 'type', '2027-01-01T12:00:00Z',"
                        + " 'web', 'a', 'trace', 'handled', now(), now(), :sequence::bigint)")
                .param("id", id)
                .param("sequence", sequence)
                .update();
    }

    private void mail(String subject, boolean urgent, String status, @Nullable String occurredAt) {
        insert(subject, subject, urgent, status, occurredAt);
    }

    private void mail(String subject, String cause, String status, @Nullable String occurredAt) {
        insert(subject, cause, false, status, occurredAt);
    }

    private void insert(String subject, String cause, boolean urgent, String status, @Nullable String occurredAt) {
        jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language, content, status,"
                        + " not_before, urgent, cause, traceparent, created_at, occurred_at) values ('addr-1',"
                        + " 'rsvp-confirmed', :subject, 'rsvp-1', :subject, 'en', '{}', :status, now(), :urgent, :cause,"
                        + " 'trace', now(), :occurredAt::timestamptz)")
                .param("subject", subject)
                .param("status", status)
                .param("urgent", urgent)
                .param("cause", cause)
                .param("occurredAt", occurredAt)
                .update();
    }
}
