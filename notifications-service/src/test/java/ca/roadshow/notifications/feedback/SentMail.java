package ca.roadshow.notifications.feedback;

import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.envelope.ReturnPath;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mail that the mail server has accepted, and its outcome. */
@Component
public class SentMail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param sender envelope sender */
    public record Sent(long id, String email, String messageId, String sender) {}

    private final MailFixture mails;
    private final ReturnPath returnPath;
    private final AddressIds addressIds;
    private final JdbcClient jdbc;

    SentMail(MailFixture mails, ReturnPath returnPath, AddressIds addressIds, JdbcClient jdbc) {
        this.mails = mails;
        this.returnPath = returnPath;
        this.addressIds = addressIds;
        this.jdbc = jdbc;
    }

    public Sent to(String email) {
        var mail = mails.queueWelcome(email, "Zoé");
        await().atMost(PATIENCE).until(() -> mails.statusOf(mail).equals("sent"));
        var id = mails.idOf(mail);
        return new Sent(id, email, mails.messageIdOf(mail), returnPath.of(id));
    }

    /** Returns the outcome; {@code none} without a report. */
    public String feedbackOf(long id) {
        return jdbc.sql("select coalesce(feedback || ' ' || feedback_reason, 'none') from mail_ledger where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Returns reason and scope; {@code none} if the address is not suppressed. */
    public String suppressionOf(String email) {
        return jdbc.sql("select coalesce(max(reason || ' ' || scope), 'none') from suppressed_address"
                        + " where address_id = ?")
                .param(addressIds.of(email).value())
                .query(String.class)
                .single();
    }

    public int eventsOf(String email) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?")
                .param("suppressed-" + addressIds.of(email).value())
                .query(Integer.class)
                .single();
    }
}
