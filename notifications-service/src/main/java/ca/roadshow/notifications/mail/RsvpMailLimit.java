package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.platform.NotificationsSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits the mails that RSVPs cause at one address, however often someone makes and cancels them. Computed from the ledger and
 * the time of the events, so that every replica decides alike, also when an event is redelivered.
 */
@Component
class RsvpMailLimit {

    /** For people who lost the link more than once in a day. */
    private static final int LINKS = 3;

    /** RSVPs of one person to one meetup, one after the other, that are given or offered seats. */
    private static final int TURNS = 3;

    private static final String[] PLACES = names(MailPurpose.RSVP_CONFIRMED, MailPurpose.RSVP_WAITLISTED);
    private static final String[] LINK = names(MailPurpose.RSVP_LINK);
    private static final String[] TURN = names(MailPurpose.RSVP_ASKED, MailPurpose.RSVP_PROMOTED);

    private final JdbcClient jdbc;
    private final NotificationsSettings settings;

    RsvpMailLimit(JdbcClient jdbc, NotificationsSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param at time of the event that causes the mail */
    boolean admits(Mail mail, String meetupId, Instant at) {
        return switch (mail.purpose()) {
            case RSVP_CONFIRMED, RSVP_WAITLISTED ->
                mails(mail, PLACES, meetupId, at) < 1 && mails(mail, PLACES, null, at) < settings.rsvpMailsPerPerson();
            case RSVP_CANCELLED -> knowsOf(mail);
            case RSVP_LINK ->
                mails(mail, LINK, meetupId, at) < LINKS && mails(mail, LINK, null, at) < settings.rsvpMailsPerPerson();
            case RSVP_ASKED, RSVP_PROMOTED -> otherRsvps(mail, meetupId, at) < TURNS;
            case SUBSCRIPTION_CONFIRMATION,
                    SUBSCRIPTION_WELCOME,
                    MEETUP_CHANGED,
                    MEETUP_REMINDER,
                    MEETUP_CALLED_OFF,
                    PROPOSAL_RECEIVED,
                    SIGN_IN_LINK,
                    ERASURE_LINK,
                    ERASURE_DONE -> true;
        };
    }

    /** Mails of these purposes within the window, without the mail itself. */
    private int mails(Mail mail, String[] purposes, @Nullable String meetupId, Instant at) {
        return counted("count(*)", mail, purposes, meetupId, at);
    }

    /** Repeated offers to the same RSVP do not count. */
    private int otherRsvps(Mail mail, String meetupId, Instant at) {
        return counted("count(distinct about) filter (where about <> :about)", mail, TURN, meetupId, at);
    }

    /** Mails from before an erasure do not count: a person who comes back is new. */
    private int counted(String what, Mail mail, String[] purposes, @Nullable String meetupId, Instant at) {
        return jdbc.sql("select " + what + " from mail_ledger where address_id = :person and purpose = any (:purposes)"
                        + " and occurred_at > :from and occurred_at <= :at"
                        + " and occurred_at > coalesce((select forgotten_at from forgotten_person"
                        + " where person_id = :person), '-infinity') and not (purpose ="
                        + " :purpose and subject = :subject) and (:meetup::text is null or content"
                        + " ->> 'meetupId' = :meetup)")
                .param("person", mail.addressId())
                .param("purposes", purposes)
                .param("from", at.minus(settings.rsvpMailWindow()).atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("purpose", mail.purpose().wireName())
                .param("subject", mail.subject())
                .param("meetup", meetupId)
                .param("about", mail.about())
                .query(Integer.class)
                .single();
    }

    /** A cancellation is mailed only if an earlier mail was about the same RSVP. */
    private boolean knowsOf(Mail mail) {
        return jdbc.sql("select exists (select 1 from mail_ledger where about = ? and address_id = ?)")
                .params(mail.about(), mail.addressId())
                .query(Boolean.class)
                .single();
    }

    private static String[] names(MailPurpose... purposes) {
        return Arrays.stream(purposes).map(MailPurpose::wireName).toArray(String[]::new);
    }
}
