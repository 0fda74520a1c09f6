package ca.roadshow.notifications.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.web.RoadshowWebProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where mails are queued: in the transaction of what causes them, each person, purpose and subject once. */
@Component
public class MailLedger {

    private static final String NOT_SUPPRESSED = " and not exists (select 1 from mail_suppression refused"
            + " where refused.address_id = r.address_id and refused.kind = ?)";

    private static final Logger log = LoggerFactory.getLogger(MailLedger.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personalData;
    private final MailSignal signal;
    private final Clock clock;
    private final String domain;

    MailLedger(
            JdbcClient jdbc,
            JsonMapper json,
            PersonalData personalData,
            MailSignal signal,
            Clock clock,
            RoadshowWebProperties web) {
        this.jdbc = jdbc;
        this.json = json;
        this.personalData = personalData;
        this.signal = signal;
        this.clock = clock;
        this.domain = domainOf(web.baseUrl());
    }

    /**
     * Keeps how to write to a person about one thing; what is told later replaces it. Nothing is kept of a person whose key
     * is gone: holding the key's row makes an erasure come before or after.
     */
    public void remember(String about, Sealed contact, String language) {
        jdbc.sql("with usable as (select key_id from person_key where person_id = ? and key_id = ? for share)"
                        + " insert into recipient (about, address_id, language, key_id, contact)"
                        + " select ?, ?, ?, key_id, ? from usable"
                        + " on conflict (about) do update set language = excluded.language,"
                        + " key_id = excluded.key_id, contact = excluded.contact, told_at = now()")
                .params(contact.personId(), contact.keyId(), about, contact.personId(), language, contact.ciphertext())
                .update();
    }

    /**
     * Queues a mail in the language its recipient asked for. Nothing happens where it was queued before, for what was
     * imported, if the recipient stopped mails of its kind, and if the person was forgotten and no address is left.
     *
     * @param cause id of the event that leads to it
     * @throws UnknownRecipient where nobody said yet how to write to the person about this
     */
    public void queue(Mail mail, String cause, Provenance provenance) {
        queue(mail, cause, provenance, null);
    }

    /** @param occurredAt time of its cause; only for mails that are counted */
    void queue(Mail mail, String cause, Provenance provenance, @Nullable Instant occurredAt) {
        if (provenance.origin() == Origin.IMPORT) {
            return;
        }
        var queued = jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language,"
                        + " content, not_before, urgent, cause, traceparent, created_at, occurred_at)"
                        + " select address_id, ?, ?, about, ?, language, ?::jsonb, now(), ?, ?, ?, ?, ?::timestamptz"
                        + " from recipient r where about = ? and address_id = ?" + NOT_SUPPRESSED
                        + " on conflict (address_id, purpose, subject) do nothing")
                .param(mail.purpose().wireName())
                .param(mail.subject())
                .param("<" + UUID.randomUUID() + "@" + domain + ">")
                .param(written(mail.content()))
                .param(mail.purpose().isUrgent())
                .param(cause)
                .param(provenance.traceparent())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(occurredAt == null ? null : occurredAt.atOffset(ZoneOffset.UTC))
                .param(mail.about())
                .param(mail.addressId())
                .param(kind(mail.purpose()))
                .update();
        if (queued == 1) {
            if (mail.purpose().isUrgent()) {
                hurry(mail);
            }
            signal.afterCommit(mail.purpose().isUrgent());
        } else if (knows(mail)) {
            log.info(
                    "Mail {} about {} was queued before, or its recipient stopped such mails",
                    mail.purpose(),
                    mail.subject());
        } else if (!personalData.wasForgotten(mail.addressId())) {
            throw new UnknownRecipient(mail.about());
        }
    }

    /** One mail to each of its readers, however many RSVPs they made; to nobody who was imported. */
    public void queue(Circular circular, String cause, Provenance provenance) {
        if (provenance.origin() == Origin.IMPORT) {
            return;
        }
        var queued = jdbc.sql("insert into mail_ledger (address_id, purpose, subject, about, message_id, language,"
                        + " content, not_before, urgent, cause, traceparent, created_at)"
                        + " select distinct on (a.address_id) a.address_id, ?, ?, r.about,"
                        + " '<' || gen_random_uuid() || '@' || ? || '>', r.language, ?::jsonb, now(), ?, ?, ?, ?"
                        + " from attendee a join recipient r on r.about = a.rsvp_id and r.address_id = a.address_id"
                        + " where a.meetup_id = ? and a.status = any (?) and not a.imported" + NOT_SUPPRESSED
                        + " order by a.address_id, r.told_at desc, r.about"
                        + " on conflict (address_id, purpose, subject) do nothing")
                .param(circular.purpose().wireName())
                .param(circular.subject())
                .param(domain)
                .param(written(circular.content()))
                .param(circular.purpose().isUrgent())
                .param(cause)
                .param(provenance.traceparent())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(circular.meetupId())
                .param(circular.readers().statuses())
                .param(kind(circular.purpose()))
                .update();
        log.info("{} attendees of {} are mailed: {}", queued, circular.meetupId(), circular.purpose());
        if (circular.purpose().isUrgent()) {
            hurry(circular);
        }
        signal.afterCommit(circular.purpose().isUrgent());
    }

    /** A mail waits for older ones to the same person about the same thing: these are as urgent, then. */
    private void hurry(Mail mail) {
        jdbc.sql("update mail_ledger set urgent = true"
                        + " where about = ? and address_id = ? and status = 'queued' and not urgent")
                .params(mail.about(), mail.addressId())
                .update();
    }

    private void hurry(Circular circular) {
        jdbc.sql("update mail_ledger older set urgent = true from mail_ledger m where m.purpose = ? and m.subject = ?"
                        + " and m.status = 'queued' and older.about = m.about and older.address_id = m.address_id"
                        + " and older.status = 'queued' and not older.urgent")
                .params(circular.purpose().wireName(), circular.subject())
                .update();
    }

    private static String kind(MailPurpose purpose) {
        return purpose.kind().map(MailKind::code).orElse("");
    }

    private String written(MailContent content) {
        return json.writerFor(MailContent.class).writeValueAsString(content);
    }

    private boolean knows(Mail mail) {
        return jdbc.sql("select exists (select 1 from recipient where about = ? and address_id = ?)")
                .params(mail.about(), mail.addressId())
                .query(Boolean.class)
                .single();
    }

    private static String domainOf(URI baseUrl) {
        return baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
    }
}
