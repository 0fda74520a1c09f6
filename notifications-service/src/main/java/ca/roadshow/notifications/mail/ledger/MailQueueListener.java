package ca.roadshow.notifications.mail.ledger;

/** Is called when mails are queued. */
public interface MailQueueListener {

    /** Called in the transaction that queues the mails: they are not visible to other transactions yet. */
    void queued(MailPriority priority);
}
