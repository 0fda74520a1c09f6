package ca.roadshow.notifications.mail.ledger;

/** Is called after a sender has worked through claimed mails of a batch. */
public interface MailBatchListener {

    /** Called outside a transaction, after mails of the batch were settled, retried or released. */
    void progressed(String batch);
}
