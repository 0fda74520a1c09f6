package ca.roadshow.notifications.mail;

/** What a sender takes: one of them keeps the way free for what is urgent while the others work through a crowd's mails. */
enum Lane {
    EVERYTHING,
    URGENT
}
