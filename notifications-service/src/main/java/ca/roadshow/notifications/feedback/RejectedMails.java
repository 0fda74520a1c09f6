package ca.roadshow.notifications.feedback;

import ca.roadshow.notifications.feedback.Report.Rejection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds mails that the mail server refused at once because of their address. They are treated like hard bounces: whether an
 * address is refused at once or later depends only on which server notices the fault first.
 */
@Component
class RejectedMails {

    private static final int MOST = 500;

    /** @param status enhanced status code of the reply */
    private record Rejected(long id, String status) {}

    private final JdbcClient jdbc;
    private final FeedbackEffects effects;

    RejectedMails(JdbcClient jdbc, FeedbackEffects effects) {
        this.jdbc = jdbc;
        this.effects = effects;
    }

    /** Handles the refused mails, each once. Run by the scheduler, by one replica at a time. */
    void run() {
        for (var mail : unhandled()) {
            var key = "smtp-" + mail.id();
            var status = BounceStatus.in(mail.status()).filter(BounceStatus::isHard);
            if (status.isPresent()) {
                var _ = effects.apply(key, Source.SMTP, new Rejection(mail.id(), status.get()));
            } else {
                effects.note(key, Source.SMTP, Outcome.IGNORED);
            }
        }
    }

    private List<Rejected> unhandled() {
        return jdbc.sql("select id, reply_status from mail_ledger m where refused"
                        + " and created_at > now() - interval '30 days'"
                        + " and not exists (select from feedback_seen s where s.key = 'smtp-' || m.id)"
                        + " order by id limit ?")
                .param(MOST)
                .query((row, _) -> new Rejected(row.getLong(1), row.getString(2)))
                .list();
    }
}
