package ca.roadshow.registration.identity.person;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The names of people for pages, as long as their keys exist. */
@Component
@NamedInterface("names")
public class PersonNames {

    private final AccessRegister register;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personalData;
    private final MessageSource messages;

    PersonNames(
            AccessRegister register,
            JdbcClient jdbc,
            JsonMapper json,
            PersonalData personalData,
            MessageSource messages) {
        this.register = register;
        this.jdbc = jdbc;
        this.json = json;
        this.personalData = personalData;
        this.messages = messages;
    }

    /** From the register for people who have or had a role, otherwise from the view. */
    public Optional<HolderContact> contact(AddressId person) {
        return register.contactOf(person)
                .or(() -> viewed(person))
                .flatMap(contact -> personalData.open(contact, HolderContact.class));
    }

    private Optional<Sealed> viewed(AddressId person) {
        return jdbc.sql("select contact from person_view_v1 where address_id = ?")
                .param(person.value())
                .query((row, _) -> json.readValue(row.getString(1), Sealed.class))
                .optional();
    }

    /** The name, or the address, or a text in the reader's language. */
    public String name(AddressId person) {
        return contact(person)
                .map(known -> known.name().isBlank() ? known.email() : known.name())
                .orElseGet(() ->
                        message(personalData.wasForgotten(person.value()) ? "forgotten.person" : "people.unnamed"));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
