package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.RoadshowWebProperties;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Queues mails in the transaction of the event that causes them. Each person, purpose and subject is queued once. */
@Component
public class MailLedger {

    private static final String INSERT = "insert into mail_ledger (address_id, purpose, subject, about, message_id,"
            + " language, content, not_before, priority, cause, cause_sequence, occurred_at, traceparent, created_at, batch)";

    private static final String VALUES = ":content::jsonb, now(), :priority, :cause, :sequence::bigint, :occurredAt,"
            + " :traceparent, :createdAt, :batch::varchar";

    private static final String NOT_SUPPRESSED = " and not exists (select 1 from mail_suppression s"
            + " where s.address_id = r.address_id and s.kind = :kind)"
            + " and not exists (select 1 from suppressed_address x"
            + " where x.address_id = r.address_id and x.scope = any (:scopes))";

    private static final String ONCE = " on conflict (address_id, purpose, subject) do nothing";

    private static final Logger log = LoggerFactory.getLogger(MailLedger.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Recipients recipients;
    private final PersonalData personalData;
    private final MailQueueListener listener;
    private final Clock clock;
    private final String domain;

    MailLedger(
            JdbcClient jdbc,
            JsonMapper json,
            Recipients recipients,
            PersonalData personalData,
            MailQueueListener listener,
            Clock clock,
            RoadshowWebProperties web) {
        this.jdbc = jdbc;
        this.json = json;
        this.recipients = recipients;
        this.personalData = personalData;
        this.listener = listener;
        this.clock = clock;
        this.domain = domainOf(web.baseUrl());
    }

    /**
     * Queues a mail in the language of its recipient. Does nothing if the mail was queued before, if the cause was imported, if
     * the recipient has stopped mails of its kind or is suppressed, or if the person was erased.
     *
     * @throws UnknownRecipient if no recipient is stored for what the mail is about
     */
    public void queue(Mail mail, Cause cause) {
        if (cause.provenance().origin() == Origin.IMPORT) {
            return;
        }
        var purpose = mail.purpose();
        var insert = INSERT + " select r.address_id, :purpose, :subject, r.about, :messageId, r.language, " + VALUES
                + " from recipient r where r.about = :about and r.address_id = :person" + NOT_SUPPRESSED + ONCE;
        var queued = row(insert, purpose, mail.subject(), mail.content(), cause)
                .param("batch", null)
                .param("messageId", "<" + UUID.randomUUID() + "@" + domain + ">")
                .param("about", mail.about())
                .param("person", mail.addressId())
                .update();
        if (queued == 1) {
            raisePriority(mail);
            listener.queued(purpose.priority());
        } else if (recipients.contains(mail.about(), mail.addressId())) {
            raisePriority(mail);
            log.info(
                    "Did not queue mail {} about {}: it was queued before, or its recipient has stopped such mails",
                    purpose,
                    mail.subject());
        } else if (!personalData.wasForgotten(mail.addressId())) {
            throw new UnknownRecipient(mail.about());
        }
    }

    /**
     * Queues one mail for each person in an audience. For a person with several recipients, uses the one that was stored last.
     *
     * <p>Message ids grow with time (UUID version 7), so that a large audience adds rows at one end of their index.
     *
     * <p>Mails of a batch neither wait for other mails nor delay them, so they do not change the priority of others.
     */
    public void queue(GroupMail mail, Cause cause) {
        if (cause.provenance().origin() == Origin.IMPORT) {
            return;
        }
        var audience = mail.audience();
        var insert = INSERT + " select distinct on (r.address_id) r.address_id, :purpose, :subject, r.about,"
                + " '<' || uuidv7() || '@' || :domain || '>', r.language, " + VALUES
                + " from (" + audience.query() + ") a"
                + " join recipient r on r.about = a.about and r.address_id = a.address_id where true" + NOT_SUPPRESSED
                + " order by r.address_id, r.told_at desc, r.about" + ONCE;
        var queued = row(insert, mail.purpose(), mail.subject(), mail.content(), cause)
                .param("domain", domain)
                .param("batch", mail.batch())
                .params(audience.parameters())
                .update();
        log.info("Queued {} mails {} about {}", queued, mail.purpose(), mail.subject());
        if (mail.batch() == null) {
            raisePriority(mail);
        }
        listener.queued(mail.purpose().priority());
    }

    private StatementSpec row(String insert, MailPurpose purpose, String subject, MailContent content, Cause cause) {
        var kind = purpose.kind();
        return jdbc.sql(insert)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("content", json.writerFor(MailContent.class).writeValueAsString(content))
                .param("priority", purpose.priority().level())
                .param("kind", kind == null ? "" : kind.code())
                .param("scopes", scopesCovering(purpose))
                .param("cause", cause.id())
                .param("sequence", cause.sequence())
                .param("occurredAt", cause.at().atOffset(ZoneOffset.UTC))
                .param("traceparent", cause.provenance().traceparent())
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String[] scopesCovering(MailPurpose purpose) {
        return Arrays.stream(SuppressionScope.values())
                .filter(purpose::isCoveredBy)
                .map(SuppressionScope::code)
                .toArray(String[]::new);
    }

    /** Raises the priority of older mails to the same person about the same thing, because the mail waits for them. */
    private void raisePriority(Mail mail) {
        jdbc.sql("update mail_ledger set priority = :priority where about = :about and address_id = :person"
                        + " and status = 'queued' and batch is null and priority > :priority")
                .param("priority", mail.purpose().priority().level())
                .param("about", mail.about())
                .param("person", mail.addressId())
                .update();
    }

    private void raisePriority(GroupMail mail) {
        jdbc.sql("update mail_ledger older set priority = :priority from mail_ledger m where m.purpose = :purpose"
                        + " and m.subject = :subject and m.status = 'queued' and older.about = m.about"
                        + " and older.address_id = m.address_id and older.status = 'queued' and older.batch is null"
                        + " and older.priority > :priority")
                .param("priority", mail.purpose().priority().level())
                .param("purpose", mail.purpose().name())
                .param("subject", mail.subject())
                .update();
    }

    private static String domainOf(URI baseUrl) {
        return baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
    }
}
