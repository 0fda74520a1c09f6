package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.ledger.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recipients of a campaign and the states of their mails, from the ledger. */
@Repository
public class CampaignRecipients {

    /**
     * @param number position in the list, for paging
     * @param email null if the person was erased
     * @param reason null if there is none
     * @param reply the last reply of the mail server, without addresses; null if there was none
     * @param sentAt null if the mail was not accepted
     */
    public record Recipient(
            long number,
            @Nullable String email,
            String language,
            MailState state,
            @Nullable String reason,
            @Nullable String reply,
            int attempts,
            @Nullable Instant sentAt) {

        /** Does not contain the address. */
        @Override
        public String toString() {
            return "Recipient[" + number + ", " + state + "]";
        }
    }

    private static final String FROM = " from mail_ledger m left join mail_batch b on b.id = m.batch";

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    CampaignRecipients(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /**
     * Returns the number of mails in each state; zero for states without mails. Reads the counters of the batch, not its mails.
     */
    public Map<MailState, Long> counts(String campaignId) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select " + MailState.SQL + ", sum(m.change)::bigint from mail_batch_count m"
                        + " left join mail_batch b on b.id = m.batch where m.batch = ? group by 1")
                .param(campaignId)
                .query(row -> {
                    counts.put(MailState.of(row.getString(1)).orElseThrow(), row.getLong(2));
                });
        return counts;
    }

    /**
     * Returns a page of the recipients.
     *
     * @param state null for all
     * @param after number of the last recipient of the page before; 0 for the first page
     */
    public List<Recipient> list(String campaignId, @Nullable MailState state, long after, int most) {
        return jdbc.sql(
                        "select m.id, m.address_id, m.language, coalesce(m.feedback_reason, m.reason) reason, m.attempts, m.sent_at,"
                                + " nullif(concat_ws(' ', m.reply_code, m.reply_status, nullif(m.reply_text, '')), '') reply, "
                                + MailState.SQL
                                + " state, coalesce(r.key_id, '') key_id, coalesce(r.contact, '') contact" + FROM
                                + " left join recipient r on r.about = m.about and r.address_id = m.address_id"
                                + " where m.batch = :batch and m.id > :after"
                                + " and (:state::text is null or :state = " + MailState.SQL + ")"
                                + " order by m.id limit :most")
                .param("batch", campaignId)
                .param("after", after)
                .param("state", state == null ? null : state.code())
                .param("most", most)
                .query((row, _) -> recipient(row))
                .list();
    }

    /** Returns the state of a person's mail; empty if none was queued. */
    public Optional<MailState> stateOf(String campaignId, AddressId person) {
        return jdbc.sql("select " + MailState.SQL + FROM + " where m.batch = ? and m.address_id = ?")
                .params(campaignId, person.value())
                .query((row, _) -> MailState.of(row.getString(1)).orElseThrow())
                .optional();
    }

    private Recipient recipient(ResultSet row) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        var contact = new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact"));
        return new Recipient(
                row.getLong("id"),
                personalData.open(contact, Contact.class).map(Contact::email).orElse(null),
                row.getString("language"),
                MailState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getString("reply"),
                row.getInt("attempts"),
                sentAt == null ? null : sentAt.toInstant());
    }
}
