package ca.roadshow.registration.rsvp.view;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the contacts of a person's RSVPs. The RSVPs stay for the counts; seats at upcoming meetups are released separately. */
@Component
class ForgetsRsvps implements Forgets {

    private final JdbcClient jdbc;

    ForgetsRsvps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the id of a key that does not exist, so that no cached key decrypts the contact. */
    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("""
                update rsvp_view_v1 set contact = jsonb_build_object(
                    'personId', address_id, 'keyId', 'forgotten', 'ciphertext', '') where address_id = ?""").param(person.value()).update();
    }
}
