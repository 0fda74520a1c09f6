package ca.roadshow.notifications.mail.ledger;

/** Is called when a mail outside batches was sent or has failed for good. */
public interface MailSettledListener {

    /** Called in the transaction that settles the mail. */
    void settled(String purpose, String about);
}
