package ca.roadshow.notifications.mail.delivery;

/** The mails that a worker claims. One worker sends only urgent mails, so that these do not wait for a large batch. */
enum Lane {
    EVERYTHING,
    URGENT
}
