package ca.roadshow.notifications.mail;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.Provenance;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says goodbye, gives up what waits for the person, and drops where it would have gone. The ledger's rows still count. */
@Component
class ForgetsRecipients implements Forgets {

    private final JdbcClient jdbc;
    private final Farewell farewell;

    ForgetsRecipients(JdbcClient jdbc, Farewell farewell) {
        this.jdbc = jdbc;
        this.farewell = farewell;
    }

    @Override
    public void forget(AddressId person, String reference) {
        holdOff(person);
        farewell.queue(person, reference, Provenance.of(CurrentUnitOfWork.get().getMessage()));
        jdbc.sql("update mail_ledger set status = 'failed', reason = 'recipient-forgotten'"
                        + " where address_id = ? and status = 'queued'")
                .param(person.value())
                .update();
        jdbc.sql("delete from recipient where address_id = ?")
                .param(person.value())
                .update();
    }

    /** Whoever remembers a recipient at this moment ends first, or comes too late. */
    private void holdOff(AddressId person) {
        jdbc.sql("select key_id from person_key where person_id = ? for update")
                .param(person.value())
                .query(String.class)
                .optional();
    }
}
