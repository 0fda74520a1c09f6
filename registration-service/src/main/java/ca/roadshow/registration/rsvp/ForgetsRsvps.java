package ca.roadshow.registration.rsvp;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts go; what counts stays, and {@link ForgottenSeats} gives back what is still to come. */
@Component
class ForgetsRsvps implements Forgets {

    private final JdbcClient jdbc;

    ForgetsRsvps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keyed by nothing that exists, so that no copy of the person's key still tries to open it. */
    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("""
                update rsvp_view_v1 set contact = jsonb_build_object(
                    'personId', address_id, 'keyId', 'forgotten', 'ciphertext', '') where address_id = ?""").param(person.value()).update();
    }
}
