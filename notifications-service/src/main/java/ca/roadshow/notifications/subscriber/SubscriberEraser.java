package ca.roadshow.notifications.subscriber;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.notifications.mail.ledger.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes the subscriber in the transaction of the erasure. An ended subscription has no further event that would delete the row.
 */
@Component
class SubscriberEraser implements Forgets {

    private final Recipients recipients;
    private final JdbcClient jdbc;

    SubscriberEraser(Recipients recipients, JdbcClient jdbc) {
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    @Override
    public void forget(AddressId person, String reference) {
        recipients.lock(person);
        jdbc.sql("delete from subscriber_v1 where address_id = ?")
                .param(person.value())
                .update();
    }
}
