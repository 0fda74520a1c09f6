package ca.roadshow.notifications.mail;

/** A mail names something that has not reached this service yet. */
final class NotYetAnnounced extends RuntimeException {

    NotYetAnnounced(String id) {
        super(id + " is not announced yet");
    }
}
