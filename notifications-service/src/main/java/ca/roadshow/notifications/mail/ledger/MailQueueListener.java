package ca.roadshow.notifications.mail.ledger;

/** Is notified when mails are queued. */
public interface MailQueueListener {

    /** Called in the transaction that queues the mails, so they are not yet visible to other transactions. */
    void queued(MailPriority priority);
}
