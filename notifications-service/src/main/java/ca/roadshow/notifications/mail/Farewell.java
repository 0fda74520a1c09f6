package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.mail.MailContent.OfErasure;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last mail to somebody who is being forgotten. Where it goes is sealed with a key of its own, which is destroyed as
 * soon as the mail has left or is given up.
 */
@Component
class Farewell {

    private final JdbcClient jdbc;
    private final MailLedger ledger;
    private final PersonalData personalData;
    private final JsonMapper json;
    private final Clock clock;

    Farewell(JdbcClient jdbc, MailLedger ledger, PersonalData personalData, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /** Before the person's recipients go; nothing where nobody ever wrote to them. */
    void queue(AddressId person, String reference, Provenance provenance) {
        if (provenance.origin() == Origin.IMPORT) {
            return;
        }
        contact(person).ifPresent(contact -> {
            var nameless = Contact.of(contact.email(), contact.language());
            var about = "erasure-" + reference;
            var sealed = personalData.sealBytes(about, json.writeValueAsBytes(nameless));
            ledger.remember(about, sealed, contact.language());
            var content = new OfErasure(reference, clock.instant().plus(Topic.KEPT));
            ledger.queue(
                    new Mail(about, MailPurpose.ERASURE_DONE, reference, about, content),
                    Objects.requireNonNullElse(provenance.causation(), about),
                    provenance);
        });
    }

    /** In the transaction that settles the mail. */
    void isOver(String about) {
        jdbc.sql("delete from recipient where about = ?").param(about).update();
        personalData.destroy(about);
    }

    /** The one that was told last. */
    private Optional<Contact> contact(AddressId person) {
        return jdbc
                .sql("select address_id, key_id, contact from recipient where address_id = ?"
                        + " order by told_at desc, about limit 20")
                .param(person.value())
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(contact -> personalData.open(contact, Contact.class).stream())
                .findFirst();
    }
}
