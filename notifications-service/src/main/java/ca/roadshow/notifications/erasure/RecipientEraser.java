package ca.roadshow.notifications.erasure;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.mail.ledger.Recipients;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Queues the last mail, cancels other queued mails and deletes the person's contacts. */
@Component
class RecipientEraser implements Forgets {

    private final Recipients recipients;
    private final LastMail lastMail;

    RecipientEraser(Recipients recipients, LastMail lastMail) {
        this.recipients = recipients;
        this.lastMail = lastMail;
    }

    @Override
    public void forget(AddressId person, String reference) {
        recipients.lock(person);
        lastMail.queue(person, reference, Provenance.of(CurrentUnitOfWork.get().getMessage()));
        recipients.erase(person);
    }
}
