package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The progress and result of each import. */
@Repository
class ImportRecords {

    /** After this time without an update, an import counts as interrupted. A running import updates its row more often. */
    private static final Duration INTERRUPTED_AFTER = Duration.ofMinutes(1);

    private static final int MOST_REASONS = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void start(String importId, AddressId organizer, boolean dryRun, int rows) {
        jdbc.sql("insert into subscriber_import (import_id, started_by, started_at, updated_at, dry_run, status,"
                        + " total_rows) values (?, ?, ?, ?, ?, 'RUNNING', ?)")
                .params(importId, organizer.value(), now(), now(), dryRun, rows)
                .update();
    }

    void add(String importId, ImportCounts counts, List<RefusedRow> refused) {
        jdbc.sql("update subscriber_import set updated_at = ?, done_rows = done_rows + ?, subscribed = subscribed + ?,"
                        + " asked = asked + ?, unchanged = unchanged + ?, refused = refused + ? where import_id = ?")
                .params(
                        now(),
                        counts.rows() + refused.size(),
                        counts.subscribed(),
                        counts.asked(),
                        counts.unchanged(),
                        refused.size(),
                        importId)
                .update();
        if (!refused.isEmpty()) {
            jdbc.sql("insert into subscriber_import_refusal (import_id, row_number, field, code)"
                            + " select ?, * from unnest(?::int[], ?::text[], ?::text[]) on conflict do nothing")
                    .param(importId)
                    .param(refused.stream().map(RefusedRow::row).toArray(Integer[]::new))
                    .param(refused.stream().map(RefusedRow::field).toArray(String[]::new))
                    .param(refused.stream().map(RefusedRow::code).toArray(String[]::new))
                    .update();
        }
    }

    void finish(String importId) {
        jdbc.sql("update subscriber_import set status = 'DONE', updated_at = ? where import_id = ?")
                .params(now(), importId)
                .update();
    }

    /** Deletes old imports with their refused rows. */
    void deleteBefore(Instant time) {
        jdbc.sql("delete from subscriber_import where updated_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds an import. If its process was killed, its status is done, with the reason {@code interrupted}. */
    Optional<ImportResponse> find(String importId) {
        return jdbc.sql("select * from subscriber_import where import_id = ?")
                .param(importId)
                .query((row, _) -> response(row))
                .optional();
    }

    Optional<AddressId> organizerOf(String importId) {
        return jdbc.sql("select started_by from subscriber_import where import_id = ?")
                .param(importId)
                .query((row, _) -> new AddressId(row.getString(1)))
                .optional();
    }

    private ImportResponse response(ResultSet row) throws SQLException {
        var id = row.getString("import_id");
        var silent = row.getObject("updated_at", OffsetDateTime.class)
                .plus(INTERRUPTED_AFTER)
                .isBefore(now());
        var interrupted = row.getString("status").equals("RUNNING") && silent;
        var reasons = interrupted ? List.of(new RefusedRow(0, "file", "interrupted")) : reasons(id);
        return new ImportResponse(
                id,
                interrupted ? "DONE" : row.getString("status"),
                row.getBoolean("dry_run"),
                row.getInt("total_rows"),
                row.getInt("done_rows"),
                row.getInt("subscribed"),
                row.getInt("asked"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                reasons);
    }

    private List<RefusedRow> reasons(String importId) {
        return jdbc.sql("select row_number, field, code from subscriber_import_refusal where import_id = ?"
                        + " order by row_number, field limit ?")
                .params(importId, MOST_REASONS)
                .query((row, _) -> new RefusedRow(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
