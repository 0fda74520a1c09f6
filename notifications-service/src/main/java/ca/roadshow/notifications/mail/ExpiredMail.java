package ca.roadshow.notifications.mail;

/** What a mail would say has run out while it waited: nobody is helped by a link that is dead. */
final class ExpiredMail extends RuntimeException {

    ExpiredMail() {
        super("The link of a mail has expired before it left");
    }
}
