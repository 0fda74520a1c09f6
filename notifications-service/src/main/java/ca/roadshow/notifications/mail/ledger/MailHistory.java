package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.person.PersonConditions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mails that were queued before. Counts use the time of the mails' causes, so that every replica gets the same result, even
 * if an event is redelivered.
 */
@Repository
public class MailHistory {

    private final JdbcClient jdbc;

    MailHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The mails to count: those to the recipient of {@code mail}, without {@code mail} itself.
     *
     * @param from exclusive
     * @param to inclusive
     * @param meetupId counts only mails about this meetup; null counts all
     */
    public record Scope(
            Mail mail, Instant from, Instant to, @Nullable String meetupId, List<MailPurpose> purposes) {}

    public int mails(Scope scope) {
        return count("count(*)", scope);
    }

    /** Counts the different things that the mails are about, without the one that this mail is about. */
    public int otherSubjects(Scope scope) {
        return count("count(distinct about) filter (where about <> :about)", scope);
    }

    public boolean hasMailAbout(String about, String addressId) {
        return jdbc.sql("select exists (select 1 from mail_ledger where about = ? and address_id = ?)")
                .params(about, addressId)
                .query(Boolean.class)
                .single();
    }

    /** Whether a mail outside batches has one of these purposes. */
    public boolean hasMailOf(List<MailPurpose> purposes, String about) {
        return jdbc.sql("select exists (select 1 from mail_ledger where about = ? and purpose = any (?)"
                        + " and batch is null)")
                .param(about)
                .param(names(purposes))
                .query(Boolean.class)
                .single();
    }

    /** Counts mails. Ignores mails from before an erasure, because a person who signs up again counts as new. */
    private int count(String what, Scope scope) {
        var mail = scope.mail();
        return jdbc.sql("select " + what + " from mail_ledger where address_id = :person and purpose = any (:purposes)"
                        + " and occurred_at > :from and occurred_at <= :to"
                        + " and occurred_at > coalesce(" + PersonConditions.forgottenAt(":person") + ", '-infinity')"
                        + " and not (purpose = :purpose and subject = :subject)"
                        + " and (:meetup::text is null or content ->> 'meetupId' = :meetup)")
                .param("person", mail.addressId())
                .param("purposes", names(scope.purposes()))
                .param("from", scope.from().atOffset(ZoneOffset.UTC))
                .param("to", scope.to().atOffset(ZoneOffset.UTC))
                .param("purpose", mail.purpose().name())
                .param("subject", mail.subject())
                .param("meetup", scope.meetupId())
                .param("about", mail.about())
                .query(Integer.class)
                .single();
    }

    private static String[] names(List<MailPurpose> purposes) {
        return purposes.stream().map(MailPurpose::name).toArray(String[]::new);
    }
}
