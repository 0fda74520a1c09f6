package ca.roadshow.notifications.implied;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.mail.ledger.Suppressions;
import ca.roadshow.notifications.platform.ImpliedConsentSettings;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ExpireImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.NoteImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionCommand.UndoImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records visits as implied consent, and ends consents that expire. A repeat after a crash changes nothing. */
@Component
class ImpliedConsents {

    private record Visit(AddressId person, String meetupId, String community, int people, Instant cameAt) {}

    private final JdbcClient jdbc;
    private final FindSubscription subscriptions;
    private final Recipients recipients;
    private final Suppressions suppressions;
    private final PersonalData personalData;
    private final Commands commands;
    private final ImpliedConsentSettings settings;
    private final MailSettings mails;
    private final Clock clock;

    ImpliedConsents(
            JdbcClient jdbc,
            FindSubscription subscriptions,
            Recipients recipients,
            Suppressions suppressions,
            PersonalData personalData,
            Commands commands,
            ImpliedConsentSettings settings,
            MailSettings mails,
            Clock clock) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.recipients = recipients;
        this.suppressions = suppressions;
        this.personalData = personalData;
        this.commands = commands;
        this.settings = settings;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Records or undoes the consent for a check-in. Does nothing for a meetup of the whole network, because it belongs to no
     * community.
     */
    void visited(String rsvpId) {
        jdbc.sql("select a.address_id, a.meetup_id, c.slug, a.people, a.came_at from attendance a"
                        + " join community c on c.community_id = a.community_id where a.rsvp_id = ?")
                .param(rsvpId)
                .query((row, _) -> new Visit(
                        new AddressId(row.getString("address_id")),
                        row.getString("meetup_id"),
                        row.getString("slug"),
                        row.getInt("people"),
                        row.getObject("came_at", OffsetDateTime.class).toInstant()))
                .optional()
                .ifPresent(this::note);
    }

    private void note(Visit visit) {
        var id = SubscriptionId.of(visit.person());
        var topic = TopicName.impliedOf(visit.community());
        if (visit.people() == 0) {
            if (subscriptions.by(id).isPresent()) {
                send(new UndoImpliedConsent(id, topic, visit.meetupId(), clock.instant()));
            }
            return;
        }
        var endsAt = visit.cameAt().atZone(mails.zone()).plus(settings.lasts()).toInstant();
        if (!endsAt.isAfter(clock.instant())
                || !suppressions.of(visit.person().value()).isEmpty()) {
            return;
        }
        recipients.contactOf(visit.person()).ifPresent(contact -> {
            var sealed = personalData.seal(visit.person(), Contact.of(contact.email(), contact.language()));
            send(new NoteImpliedConsent(id, visit.person(), sealed, topic, visit.meetupId(), visit.cameAt(), endsAt));
        });
    }

    /**
     * Ends a consent whose time is over.
     *
     * @param name subscription, topic and time, separated by slashes
     */
    void expire(String name) {
        var parts = name.split("/", -1);
        var id = new SubscriptionId(parts[0]);
        if (subscriptions.by(id).isPresent()) {
            send(new ExpireImpliedConsent(id, new TopicName(parts[1]), clock.instant()));
        }
    }

    private void send(Object command) {
        commands.send(command, Provenance.ofSystem("implied-consent", Origin.SCHEDULE));
    }
}
