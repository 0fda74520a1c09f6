package ca.roadshow.notifications.mail;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The address of a person who holds a role or was sent a mail, for example a sign-in link. */
@Component
public class KnownRecipients {

    /** Enough rows to find one that can still be decrypted. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final AccessRegister register;
    private final PersonalData personalData;

    KnownRecipients(JdbcClient jdbc, AccessRegister register, PersonalData personalData) {
        this.jdbc = jdbc;
        this.register = register;
        this.personalData = personalData;
    }

    /** Empty if the person was forgotten. */
    public Optional<String> emailOf(AddressId person) {
        return jdbc
                .sql("select r.key_id, r.contact from recipient r join person_key k on k.person_id = r.address_id"
                        + " and k.key_id = r.key_id where r.address_id = ? limit ?")
                .params(person.value(), MOST)
                .query((row, _) -> new Sealed(person.value(), row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(contact -> personalData.open(contact, Contact.class).stream())
                .map(Contact::email)
                .findFirst()
                .or(() -> register.contactOf(person)
                        .flatMap(contact -> personalData.open(contact, HolderContact.class))
                        .map(HolderContact::email));
    }
}
