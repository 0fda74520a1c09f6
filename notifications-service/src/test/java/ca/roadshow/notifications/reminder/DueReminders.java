package ca.roadshow.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes reminders due, so that a test need not wait for days. */
@Component
class DueReminders {

    private final JdbcClient jdbc;

    DueReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instant> of(String meetupId) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance like ? || '/%'")
                .param(meetupId)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    void makeDueNow(String meetupId) {
        var rows = jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance like ? || '/%'")
                .param(meetupId)
                .update();
        assertThat(rows).isEqualTo(1);
    }

    /** Sets the state that a replica leaves when it is killed after it queued the mails. */
    void leaveAsKilledReplica(String meetupId, Instant startsAt) {
        row(meetupId, startsAt);
        pickAsKilledReplica(meetupId);
    }

    void pickAsKilledReplica(String meetupId) {
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = ?"
                        + " where task_instance like ? || '/%'")
                .params(Instant.now().minusSeconds(3_600).atOffset(ZoneOffset.UTC), meetupId)
                .update();
    }

    /** Makes the reminder due even if it is settled. */
    void makeDueDespiteSettlement(String meetupId, Instant startsAt) {
        jdbc.sql("delete from reminder where meetup_id = ?").param(meetupId).update();
        row(meetupId, startsAt);
    }

    /** Returns the status of the ledger row. */
    String statusOf(String rsvpId) {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where about = ? and purpose = 'meetup-reminder'")
                .param(rsvpId)
                .query(String.class)
                .single();
    }

    private void row(String meetupId, Instant startsAt) {
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('reminder', ?, ?, false, 1)")
                .params(
                        meetupId + "/" + startsAt,
                        Instant.now().minusSeconds(3_600).atOffset(ZoneOffset.UTC))
                .update();
    }
}
