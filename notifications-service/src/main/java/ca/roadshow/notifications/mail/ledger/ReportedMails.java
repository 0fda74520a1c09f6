package ca.roadshow.notifications.mail.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that were returned or reported after a mail server had accepted them. */
@Repository
public class ReportedMails {

    /** @param batch null if the mail belongs to none */
    public record ReportedMail(
            long id,
            String addressId,
            String about,
            @Nullable String batch) {}

    private static final String SELECT = "select id, address_id, about, batch from mail_ledger ";

    private final JdbcClient jdbc;

    ReportedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReportedMail> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ReportedMail.class)
                .optional();
    }

    /**
     * Finds a mail.
     *
     * @param messageId with its angle brackets
     */
    public Optional<ReportedMail> byMessageId(String messageId) {
        return jdbc.sql(SELECT + "where message_id = ?")
                .param(messageId)
                .query(ReportedMail.class)
                .optional();
    }

    /** Marks a mail as bounced. If there are several reports, the first is kept. */
    public void bounced(long id, String reason, Instant at) {
        jdbc.sql("update mail_ledger set feedback = 'bounced', feedback_reason = ?, feedback_at = ?"
                        + " where id = ? and feedback is null")
                .params(reason, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Marks a mail as reported. Replaces a bounce, because the mail has arrived. */
    public void complained(long id, String reason, Instant at) {
        jdbc.sql("update mail_ledger set feedback = 'complained', feedback_reason = ?, feedback_at = ?"
                        + " where id = ? and feedback is distinct from 'complained'")
                .params(reason, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }
}
