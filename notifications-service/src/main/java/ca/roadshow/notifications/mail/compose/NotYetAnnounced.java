package ca.roadshow.notifications.mail.compose;

/** A mail names something that has not reached this service yet. */
public final class NotYetAnnounced extends RuntimeException {

    public NotYetAnnounced(String id) {
        super(id + " is not announced yet");
    }
}
