package ca.roadshow.registration.identity;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that still work, and how pages named the person. */
@Component
class ForgetsIdentity implements Forgets {

    private final JdbcClient jdbc;

    ForgetsIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(AddressId person, String reference) {
        jdbc.sql("delete from one_time_token where address_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from person_view_v1 where address_id = ?")
                .param(person.value())
                .update();
    }
}
