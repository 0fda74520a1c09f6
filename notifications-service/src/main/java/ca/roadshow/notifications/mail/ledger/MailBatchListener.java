package ca.roadshow.notifications.mail.ledger;

/** Is notified of the progress of a batch. */
public interface MailBatchListener {

    /** Called outside a transaction, after mails of the batch were settled, retried or released. */
    void progressed(String batch);
}
