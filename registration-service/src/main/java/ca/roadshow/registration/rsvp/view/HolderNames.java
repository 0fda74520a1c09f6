package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.registration.meetup.Contact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decrypts the name of an RSVP's holder. */
@Component
public class HolderNames {

    private final PersonalData personalData;

    HolderNames(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Returns null after an erasure. */
    @Nullable
    public String of(RsvpView rsvp) {
        return Optional.ofNullable(rsvp.contact())
                .flatMap(contact -> personalData.open(contact, Contact.class))
                .map(Contact::name)
                .orElse(null);
    }
}
