package ca.roadshow.registration.identity.person;

import ca.roadshow.events.person.PersonConditions;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.LinkRequested;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code person_view_v1}. A contact with a name replaces one without, and any contact replaces one that cannot be
 * decrypted. An erased person's row is deleted here only, in the order of the events.
 */
@Component
@ProcessingGroup("person_view_v1")
class PersonProjection {

    private static final String UNLESS_READABLE = "do update set contact = excluded.contact where not "
            + PersonConditions.isReadable("person_view_v1.contact");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(LinkRequested event) {
        write(event.addressId(), event.contact(), UNLESS_READABLE);
    }

    @EventHandler
    void on(RoleGiven event) {
        write(event.addressId(), event.contact(), "do update set contact = excluded.contact");
    }

    @EventHandler
    void on(ErasureOrdered event) {
        jdbc.sql("delete from person_view_v1 where address_id = ?")
                .param(event.addressId())
                .update();
    }

    private void write(String addressId, Sealed contact, String whereKnown) {
        jdbc.sql("insert into person_view_v1 (address_id, contact) values (?, ?::jsonb) on conflict (address_id) "
                        + whereKnown)
                .params(addressId, json.writeValueAsString(contact))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate person_view_v1").update();
    }
}
