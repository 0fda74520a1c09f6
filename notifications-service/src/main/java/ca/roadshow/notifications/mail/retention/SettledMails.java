package ca.roadshow.notifications.mail.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails outside campaigns that were sent or have permanently failed. Their rows are kept permanently: person, purpose and subject
 * prevent a second mail when an event is handled again.
 */
@Repository
class SettledMails {

    private static final Logger log = LoggerFactory.getLogger(SettledMails.class);
    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;

    SettledMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes the content of mails from before a time, in chunks. Keeps the meetup id, because mails about a meetup are counted.
     */
    void trim(Instant before) {
        var all = 0;
        int some;
        do {
            some = trimSome(before);
            all += some;
        } while (some == CHUNK && !Thread.currentThread().isInterrupted());
        if (all > 0) {
            log.info("Deleted the content of {} old mails in the ledger", all);
        }
    }

    private int trimSome(Instant before) {
        return jdbc.sql("update mail_ledger set trimmed_at = now(), claim = null, owner = null, claimed_at = null,"
                        + " reply_text = null, traceparent = '', content = jsonb_strip_nulls(jsonb_build_object("
                        + "'of', content -> 'of', 'meetupId', content -> 'meetupId'))"
                        + " where id in (select id from mail_ledger where batch is null and trimmed_at is null"
                        + " and status in ('sent', 'failed') and created_at < ? order by created_at limit ?"
                        + " for update skip locked)")
                .params(before.atOffset(ZoneOffset.UTC), CHUNK)
                .update();
    }
}
