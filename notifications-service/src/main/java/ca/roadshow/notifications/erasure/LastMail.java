package ca.roadshow.notifications.erasure;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.erasure.ErasureDoneComposer.DoneErasure;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailSettledListener;
import ca.roadshow.notifications.mail.ledger.Recipients;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last mail to an erased person. Its contact is encrypted with a separate key, which is destroyed as soon as the mail was
 * sent or has failed.
 */
@Component
class LastMail implements MailSettledListener {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;
    private final JsonMapper json;
    private final Clock clock;

    LastMail(Recipients recipients, MailLedger ledger, PersonalData personalData, JsonMapper json, Clock clock) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Queues the last mail. Must be called before the person's recipients are deleted. Does nothing if no mail was ever sent to
     * the person.
     */
    void queue(AddressId person, String reference, Provenance provenance) {
        if (provenance.origin() == Origin.IMPORT) {
            return;
        }
        recipients.contactOf(person).ifPresent(contact -> {
            var nameless = Contact.of(contact.email(), contact.language());
            var about = "erasure-" + reference;
            var now = clock.instant();
            recipients.remember(
                    about, personalData.sealBytes(about, json.writeValueAsBytes(nameless)), contact.language());
            var content = new DoneErasure(reference, now.plus(Topic.KEPT));
            var cause = new Cause(Objects.requireNonNullElse(provenance.causation(), about), null, now, provenance);
            ledger.queue(new Mail(about, ErasureDoneComposer.PURPOSE, reference, about, content), cause);
        });
    }

    @Override
    public void settled(String purpose, String about) {
        if (purpose.equals(ErasureDoneComposer.PURPOSE.name())) {
            recipients.delete(about);
            personalData.destroy(about);
        }
    }
}
