package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The addresses of people who hold a role or were sent a mail, for example a sign-in link. */
@Component
public class KnownRecipients {

    private final Recipients recipients;
    private final AccessRegister register;
    private final PersonalData personalData;

    KnownRecipients(Recipients recipients, AccessRegister register, PersonalData personalData) {
        this.recipients = recipients;
        this.register = register;
        this.personalData = personalData;
    }

    /** Returns the address; empty if the person was erased. */
    public Optional<String> emailOf(AddressId person) {
        return recipients
                .contactOf(person)
                .map(Contact::email)
                .or(() -> register.contactOf(person)
                        .flatMap(contact -> personalData.open(contact, HolderContact.class))
                        .map(HolderContact::email));
    }
}
