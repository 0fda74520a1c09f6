package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the unused links of an erased person. */
@Component
class ForgetsLinks implements Forgets {

    private final JdbcClient jdbc;

    ForgetsLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("delete from one_time_token where address_id = ?")
                .param(person.value())
                .update();
    }
}
