package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sender that claims mails and is killed before it sends them. */
@Component
public class KilledSender {

    private static final int ALL = 500;

    private final JdbcClient jdbc;
    private final MailQueue queue;

    KilledSender(JdbcClient jdbc, MailQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** Claims mails and returns what they are about. */
    public List<String> claim() {
        jdbc.sql("insert into mail_sender values ('killed', now() + interval '1 minute')")
                .update();
        return queue.claim(Lane.EVERYTHING, "gone", "killed", ALL).stream()
                .map(ClaimedMail::about)
                .toList();
    }

    public void loseLease() {
        jdbc.sql("update mail_sender set alive_until = now() - interval '1 second' where id = 'killed'")
                .update();
    }
}
